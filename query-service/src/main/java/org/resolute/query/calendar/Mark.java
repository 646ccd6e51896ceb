package org.resolute.query.calendar;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Directive;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.obligation.Obligation;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Unit;
import org.resolute.query.structure.Visible;

/**
 * A day that matters to everyone.
 *
 * @param id of the obligation or the directive; absent where it is neither
 * @param title in the words of whoever set it
 * @param units whom it is about, where that was counted
 */
record Mark(LocalDate day, Kind kind, @Nullable String id, String title, @Nullable Integer units) {

    enum Kind {
        /** The last day on which an obligation is fulfilled in time, as it was set. */
        DEADLINE,
        DIRECTIVE_ISSUED,
        DIRECTIVE_DUE,
        /** Units ended under this instrument. */
        REORGANISATION;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Ended(LocalDate on, String instrument) {}

    /** All of a resolution, by day. */
    static List<Mark> all(
            Snapshot snapshot, String resolution, Structure structure, Visible visible)
            throws SQLException {
        List<Mark> marks = new ArrayList<>(reorganisations(structure, visible));
        for (Obligation one : Obligation.all(snapshot, resolution)) {
            marks.add(new Mark(one.dueOn(), Kind.DEADLINE, one.id(), one.title(), null));
        }
        Monitoring monitoring = Monitoring.of(snapshot, resolution, structure, snapshot.day());
        for (Directive one : monitoring.directives()) {
            addDirective(one, visible, marks);
        }
        marks.sort(Comparator.comparing(Mark::day).thenComparing(Mark::kind));
        return marks;
    }

    private static void addDirective(Directive one, Visible visible, List<Mark> marks) {
        int units = (int) one.units().stream().filter(visible::includes).count();
        if (units > 0) {
            String id = one.id();
            marks.add(new Mark(one.issuedOn(), Kind.DIRECTIVE_ISSUED, id, one.topic(), units));
            LocalDate due = one.dueOn();
            if (due != null) {
                marks.add(new Mark(due, Kind.DIRECTIVE_DUE, id, one.topic(), units));
            }
        }
    }

    private static List<Mark> reorganisations(Structure structure, Visible visible) {
        Comparator<Ended> order = Comparator.comparing(Ended::on).thenComparing(Ended::instrument);
        Map<Ended, Integer> ended = new TreeMap<>(order);
        for (Unit unit : structure.units()) {
            if (visible.includes(unit.id())) {
                unit.end()
                        .map(end -> new Ended(end.on(), end.instrument()))
                        .ifPresent(end -> ended.merge(end, 1, Integer::sum));
            }
        }
        List<Mark> marks = new ArrayList<>();
        ended.forEach((end, units) ->
                marks.add(new Mark(end.on, Kind.REORGANISATION, null, end.instrument, units)));
        return marks;
    }
}
