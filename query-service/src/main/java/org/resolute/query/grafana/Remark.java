package org.resolute.query.grafana;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.obligation.Obligation;
import org.resolute.query.problem.Sentences;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Unit;
import org.resolute.query.structure.Visible;

/**
 * What is marked on a chart: a day, and what was or fell due on it.
 *
 * @param tag directive, deadline or reorganisation
 */
record Remark(LocalDate day, String tag, String title, String text) {
    /** Marks on a chart; what is older gives way. */
    private static final int REMARKS_MAX = 500;

    /**
     * Where and when to look.
     *
     * @param visible what the asker may see
     */
    record Sight(Structure structure, Visible visible, Days days, Sentences sentences) {}

    /** Of one resolution, or of all. */
    static List<Remark> all(Snapshot snapshot, Optional<String> resolution, Sight sight)
            throws SQLException {
        List<ResolutionRow> resolutions =
                resolution.isPresent()
                        ? List.of(ResolutionRow.asked(snapshot, resolution.get()))
                        : ResolutionRow.all(snapshot);
        List<Remark> remarks = new ArrayList<>(reorganisations(sight));
        for (ResolutionRow row : resolutions) {
            remarks.addAll(deadlines(snapshot, row.id(), sight));
            remarks.addAll(directives(snapshot, row.id(), sight));
        }
        return remarks.stream()
                .distinct()
                .sorted(Comparator.comparing(Remark::day).reversed())
                .limit(REMARKS_MAX)
                .sorted(Comparator.comparing(Remark::day))
                .toList();
    }

    private static List<Remark> deadlines(Snapshot snapshot, String resolution, Sight sight)
            throws SQLException {
        String title = sight.sentences.say("grafana.deadline", List.of());
        return Obligation.all(snapshot, resolution).stream()
                .filter(one -> sight.days.include(one.dueOn()))
                .map(one -> new Remark(one.dueOn(), "deadline", title, one.title()))
                .toList();
    }

    private static List<Remark> directives(Snapshot snapshot, String resolution, Sight sight)
            throws SQLException {
        return Monitoring.of(snapshot, resolution, sight.structure, snapshot.day())
                .directives()
                .stream()
                .filter(one -> sight.days.include(one.issuedOn()))
                .filter(one -> one.units().stream().anyMatch(sight.visible::includes))
                .map(one ->
                        new Remark(
                                one.issuedOn(),
                                "directive",
                                sight.sentences.say("grafana.directive", List.of(one.id())),
                                one.topic()))
                .toList();
    }

    /** One a day: how many units ended, and how many are new. */
    private static List<Remark> reorganisations(Sight sight) {
        Map<LocalDate, Integer> ended = new TreeMap<>();
        Map<LocalDate, Integer> begun = new TreeMap<>();
        for (Unit unit : sight.structure.units()) {
            if (sight.visible.includes(unit.id())) {
                begun.merge(unit.establishedOn(), 1, Integer::sum);
                unit.end().ifPresent(end -> ended.merge(end.on(), 1, Integer::sum));
            }
        }
        String title = sight.sentences.say("grafana.reorganisation", List.of());
        List<Remark> remarks = new ArrayList<>();
        ended.forEach((day, units) -> {
            if (sight.days.include(day)) {
                List<Object> counts = List.of(units, begun.getOrDefault(day, 0));
                String text = sight.sentences.say("grafana.units", counts);
                remarks.add(new Remark(day, "reorganisation", title, text));
            }
        });
        return remarks;
    }
}
