package org.resolute.query.timeline;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryId;
import org.resolute.events.Event;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.wire.Envelope;
import org.resolute.query.answer.Sheet;

/** A row of the answer: the entry, with the data of its event side by side. */
record EntryRow(Entry entry, Envelope envelope, Event event) {

    static EntryRow of(Entry entry) {
        Envelope envelope = Envelope.read(entry.envelope());
        return new EntryRow(entry, envelope, envelope.event());
    }

    static Sheet<EntryRow> sheet(String resolution) {
        return Sheet.<EntryRow>named("timeline-" + resolution)
                .with("position", row -> row.entry.place().position())
                .with("resolution", row -> row.entry.about().resolution())
                .with("unit", row -> row.entry.about().unit())
                .with("name", row -> row.entry.about().name())
                .with("type", row -> row.envelope.type().shortName())
                .with("time", row -> row.envelope.time())
                .with("recordedAt", row -> Envelope.written(row.envelope.place().recordedAt()))
                .with("entry", EntryRow::id)
                .with("title", EntryRow::title)
                .with("kind", plan(plan -> plan.kind().name()))
                .with("reference", plan(PlanDrafted::reference))
                .with("obligation", plan(plan -> text(plan.obligation())))
                .with("format", session(session -> session.format().name()))
                .with("expected", session(TrainingSessionHeld::expected))
                .with("attended", session(TrainingSessionHeld::attended))
                .with("chaired", session(TrainingSessionHeld::chaired))
                .with("monitored", session(TrainingSessionHeld::monitored))
                .with("speakerRating", session(TrainingSessionHeld::speakerRating))
                .with("venueRating", session(TrainingSessionHeld::venueRating))
                .with("channel", outreach(outreach -> outreach.channel().name()))
                .with("audience", outreach(outreach -> outreach.audience().name()))
                .with("reached", outreach(OutreachRecorded::reached))
                .with("target", outreach(OutreachRecorded::target))
                .with("counting", outreach(outreach -> outreach.counting().name()));
    }

    /** The sender's name for the document, the session or the activity. */
    private @Nullable Object id() {
        return switch (event) {
            case PlanDrafted plan -> plan.document().value();
            case TrainingSessionHeld session -> session.session().value();
            case OutreachRecorded outreach -> outreach.activity().value();
            case ResolutionAdopted _, UnitEstablished _ -> null;
        };
    }

    private @Nullable Object title() {
        return switch (event) {
            case PlanDrafted plan -> plan.title();
            case ResolutionAdopted resolution -> resolution.title();
            case TrainingSessionHeld _, OutreachRecorded _, UnitEstablished _ -> null;
        };
    }

    private static @Nullable String text(@Nullable EntryId id) {
        return id == null ? null : id.value();
    }

    private static Function<EntryRow, @Nullable Object> plan(
            Function<PlanDrafted, @Nullable Object> value) {
        return row -> row.event instanceof PlanDrafted plan ? value.apply(plan) : null;
    }

    private static Function<EntryRow, @Nullable Object> session(
            Function<TrainingSessionHeld, @Nullable Object> value) {
        return row -> row.event instanceof TrainingSessionHeld held ? value.apply(held) : null;
    }

    private static Function<EntryRow, @Nullable Object> outreach(
            Function<OutreachRecorded, @Nullable Object> value) {
        return row -> row.event instanceof OutreachRecorded told ? value.apply(told) : null;
    }
}
