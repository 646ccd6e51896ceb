package org.resolute.query.given;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.Level;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent.Audience;
import org.resolute.events.UndertakingEvent.Channel;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.SessionFormat;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/** Facts with only what a test is about. */
public final class Facts {
    private Facts() {}

    /** A unit with the code {@code gso:<id>}, under a parent named by id or code. */
    public static UnitEstablished unit(
            String id, String name, Level level, @Nullable String parent) {
        return new UnitEstablished(
                new UnitId(id),
                name,
                level,
                UnitKind.TERRITORIAL,
                parent == null ? null : UnitRef.parse(parent),
                List.of(new UnitCode("gso", id)),
                LocalDate.of(1999, 1, 1),
                "Nghị định");
    }

    public static ResolutionAdopted resolution(String id, String scope) {
        return new ResolutionAdopted(
                new ResolutionId(id),
                "Nghị quyết " + id,
                "Đại hội",
                UnitRef.parse(scope),
                new Term(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    public static PlanDrafted plan(String resolution, String unit, String document) {
        return plan(resolution, unit, document, "Kế hoạch " + document);
    }

    public static PlanDrafted plan(String resolution, String unit, String document, String title) {
        return new PlanDrafted(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId(document),
                DocumentKind.PLAN,
                title,
                "12-KH/HU",
                null);
    }

    public static TrainingSessionHeld session(
            String resolution, String unit, int expected, int attended) {
        return new TrainingSessionHeld(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId("lop-1"),
                SessionFormat.CENTRAL,
                expected,
                attended,
                true,
                false,
                null,
                3);
    }

    /** Outreach to people who are counted once. */
    public static OutreachRecorded outreach(
            String resolution, String unit, int reached, @Nullable Integer target) {
        return outreach(resolution, unit, Counting.UNIQUE, reached, target);
    }

    public static OutreachRecorded outreach(
            String resolution,
            String unit,
            Counting counting,
            int reached,
            @Nullable Integer target) {
        return new OutreachRecorded(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId("a-17"),
                Channel.MEETING,
                Audience.PUBLIC,
                reached,
                target,
                counting);
    }
}
