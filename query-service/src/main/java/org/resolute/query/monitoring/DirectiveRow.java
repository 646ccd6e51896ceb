package org.resolute.query.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.monitoring.Directive.State;

/** A row of the answer: a directive and one unit that must do it or said something about it. */
record DirectiveRow(Directive directive, String unit, LocalDate day) {

    static List<DirectiveRow> all(Seen seen) {
        return seen.monitoring().directives().stream()
                .filter(directive -> seen.wants(directive.round(), directive.topic()))
                .flatMap(directive ->
                        directive
                                .concerned()
                                .map(unit -> new DirectiveRow(directive, unit, seen.day())))
                .filter(row -> seen.wantsUnit(row.unit))
                .toList();
    }

    static Sheet<DirectiveRow> sheet(Seen seen) {
        return Sheet.<DirectiveRow>named("directives-" + seen.resolution())
                .with("resolution", _ -> seen.resolution())
                .with("round", row -> row.directive.round())
                .with("directive", row -> row.directive.id())
                .with("topic", row -> row.directive.topic())
                .with("unit", DirectiveRow::unit)
                .with("name", row -> seen.name(row.unit))
                .with("addressed", row -> row.directive.units().contains(row.unit))
                .with("toAll", row -> row.directive.isForAll())
                .with("issuedOn", row -> row.directive.issuedOn().toString())
                .with("dueOn", row -> Seen.written(row.directive.dueOn()))
                .with("findings", row -> Seen.written(row.directive.findings()))
                .with("acknowledgedOn", row -> row.first(Said.ACKNOWLEDGED))
                .with("followedUpOn", row -> row.last(Said.FOLLOWED_UP))
                .with("closedOn", row -> row.first(Said.CLOSED))
                .with("state", row -> row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("ageDays", DirectiveRow::ageDays)
                .with(
                        "replies",
                        row -> row.directive.isAnswered(row.unit) ? row.replies().written() : null)
                .with("position", row -> row.directive.position());
    }

    State state() {
        return directive.state(unit, day);
    }

    /** Since it was issued, until it was closed or the day asked for. */
    private long ageDays() {
        LocalDate end = replies().first(Said.CLOSED).orElse(day);
        return ChronoUnit.DAYS.between(directive.issuedOn(), end);
    }

    private @Nullable String first(Said kind) {
        return Seen.written(replies().first(kind).orElse(null));
    }

    private @Nullable String last(Said kind) {
        return Seen.written(replies().last(kind).orElse(null));
    }

    private Replies replies() {
        return directive.replies(unit);
    }
}
