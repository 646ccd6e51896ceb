package org.resolute.query.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.DirectiveEvent;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.Figure;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.UnitRef;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Puts;
import org.resolute.query.structure.Codes;

/** The rows of what monitors said; units are those that the day of the event had. */
final class MonitoringRows {
    private static final String OPENED =
            """
            insert into round (id, resolutions, opened_by, opened_on, position)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String CONCLUDED =
            "insert into conclusion (position, round, concluded_on) values (?, ?, ?)";
    private static final String FOUND =
            "insert into finding values (?, ?, ?, ?, ?, ?, ?, ?, ?::boolean, ?, ?)";
    private static final String FIGURE =
            "insert into figure values (?, ?, ?, ?, ?, ?::integer, ?::integer)";
    private static final String ISSUED = "insert into directive values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLIED =
            "insert into directive_reply values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SEALED = "insert into sealed_report values (?, ?, ?, ?, ?, ?, ?)";

    private final Puts puts;
    private final Codes codes;

    MonitoringRows(Puts puts, Codes codes) {
        this.puts = puts;
        this.codes = codes;
    }

    /**
     * @param day on which it happened, in the ledger's zone
     */
    void put(Recorded recorded, MonitoringEvent event, LocalDate day) {
        long position = recorded.position();
        String round = event.round().value();
        switch (event) {
            case MonitoringOpened opened ->
                    puts.put(
                            OPENED, round, texts(opened.resolutions()), opened.by(), day, position);
            case ConclusionIssued concluded ->
                    puts.put(CONCLUDED, position, round, concluded.concludedOn());
            case FindingRecorded finding -> put(position, day, finding);
            case ReportSealed sealed ->
                    puts.put(
                            SEALED,
                            position,
                            round,
                            sealed.report().value(),
                            sealed.asOf(),
                            sealed.sha256(),
                            day,
                            sealed.table());
            case DirectiveEvent directive -> put(position, day, directive);
        }
    }

    private void put(long position, LocalDate day, FindingRecorded finding) {
        puts.put(
                FOUND,
                position,
                finding.round().value(),
                finding.finding().value(),
                finding.polarity().name(),
                finding.topic(),
                finding.scope(),
                units(finding.units(), day),
                units(finding.partly(), day),
                finding.exhaustive(),
                finding.evidence().toArray(Long[]::new),
                day);
        for (int i = 0; i < finding.figures().size(); i++) {
            Figure figure = finding.figures().get(i);
            puts.put(
                    FIGURE,
                    position,
                    i,
                    unit(figure.unit(), day),
                    figure.value(),
                    figure.comparator().name(),
                    figure.numerator(),
                    figure.denominator());
        }
    }

    private void put(long position, LocalDate day, DirectiveEvent event) {
        switch (event) {
            case DirectiveIssued issued ->
                    puts.put(
                            ISSUED,
                            position,
                            issued.round().value(),
                            issued.directive().value(),
                            issued.topic(),
                            units(issued.units(), day),
                            issued.dueOn(),
                            texts(issued.findings()),
                            day);
            case DirectiveAcknowledged reply ->
                    put(
                            reply,
                            reply.unit(),
                            position,
                            new Replied(Said.ACKNOWLEDGED, day, reply.note()));
            case DirectiveFollowedUp reply ->
                    put(
                            reply,
                            reply.unit(),
                            position,
                            new Replied(Said.FOLLOWED_UP, day, reply.note()));
            case DirectiveClosed reply ->
                    put(reply, reply.unit(), position, new Replied(Said.CLOSED, day, reply.note()));
        }
    }

    private void put(DirectiveEvent event, UnitRef unit, long position, Replied replied) {
        puts.put(
                REPLIED,
                position,
                event.round().value(),
                event.directive().value(),
                codes.unit(unit, replied.on()),
                replied.kind().name(),
                replied.on(),
                replied.note());
    }

    private @Nullable String unit(@Nullable UnitRef unit, LocalDate day) {
        return unit == null ? null : codes.unit(unit, day);
    }

    private String[] units(List<UnitRef> units, LocalDate day) {
        return units.stream().map(unit -> codes.unit(unit, day)).toArray(String[]::new);
    }

    private static String[] texts(List<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
