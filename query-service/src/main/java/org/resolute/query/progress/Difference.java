package org.resolute.query.progress;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Answers.Comparison;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Sheet.Column;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.progress.Difference.Then;
import org.resolute.query.progress.ProgressAsked.Found;
import org.resolute.tokens.Reach;

/**
 * Compares two answers to one question about progress: every measure that differs, in the order of
 * the rows and columns of the later answer, and of what only the earlier one has.
 */
record Difference(ProgressAsked asked, Figures figures) implements Comparison<Then> {
    /** Positions that a row lists at most; beside them it says how many there are. */
    private static final int POSITIONS_MAX = 100;

    /** The earlier answer; none where there was no such resolution or unit yet. */
    record Then(Optional<Found> found, long position) {}

    /**
     * @param before 0 or nothing where the unit was not there, as for one that did nothing
     */
    private record Changed(
            ProgressRow.Unit unit,
            String measure,
            @Nullable Object before,
            @Nullable Object after,
            NavigableSet<Long> causes) {}

    @Override
    public Then before(Snapshot snapshot, Reach reach) throws SQLException {
        return new Then(found(snapshot, reach), snapshot.asOf().position());
    }

    private Optional<Found> found(Snapshot snapshot, Reach reach) throws SQLException {
        try {
            return Optional.of(asked.in(snapshot, reach, figures));
        } catch (Refused refused) {
            if (refused.code() == ProblemCode.UNKNOWN_RESOLUTION
                    || refused.code() == ProblemCode.UNKNOWN_UNIT) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public Reply after(Then before, Snapshot snapshot, Reach reach) throws SQLException {
        Found after = asked.in(snapshot, reach, figures);
        Causes causes = Causes.of(snapshot, asked.resolution(), before.position());
        Map<String, ProgressRow> earlier =
                byUnit(before.found().map(Found::rows).orElse(List.of()));
        Map<String, ProgressRow> later = byUnit(after.rows());
        Map<String, ProgressRow> all = new LinkedHashMap<>(later);
        earlier.forEach(all::putIfAbsent);
        List<Changed> changed = new ArrayList<>();
        all.forEach((id, row) -> {
            Measures then = measures(earlier.get(id));
            Measures now = measures(later.get(id));
            List<Column<Measures>> differing =
                    Measures.COMPARED.stream()
                            .filter(column ->
                                    !Objects.equals(value(column, then), value(column, now)))
                            .toList();
            if (!differing.isEmpty()) {
                List<String> inputs = inputs(id, before.found(), after);
                Map<Set<String>, NavigableSet<Long>> why = new HashMap<>();
                differing.forEach(column ->
                        changed.add(
                                new Changed(
                                        row.unit(),
                                        column.name(),
                                        value(column, then),
                                        value(column, now),
                                        why.computeIfAbsent(
                                                Movers.of(column.name()),
                                                kinds -> causes.about(inputs, kinds)))));
            }
        });
        return Reply.rows(sheet(), changed);
    }

    /** A unit's sums are made of its own work and, where asked for, of that of all below it. */
    private List<String> inputs(String id, Optional<Found> before, Found after) {
        List<String> inputs = new ArrayList<>(List.of(id));
        if (asked.wanted().mode() == RollUp.Mode.SUBTREE) {
            before.ifPresent(found -> inputs.addAll(found.tree().subtree(id)));
            inputs.addAll(after.tree().subtree(id));
        }
        return after.structure().withPredecessors(inputs);
    }

    private static Map<String, ProgressRow> byUnit(List<ProgressRow> rows) {
        Map<String, ProgressRow> byUnit = new LinkedHashMap<>();
        rows.forEach(row -> byUnit.put(row.unit().id(), row));
        return byUnit;
    }

    private static Measures measures(@Nullable ProgressRow row) {
        return row == null ? Measures.NONE : row.summed().measures();
    }

    private static @Nullable Object value(Column<Measures> column, Measures measures) {
        return column.value().apply(measures);
    }

    private Sheet<Changed> sheet() {
        return Sheet.<Changed>named("diff-" + asked.resolution())
                .with("resolution", _ -> asked.resolution())
                .with("unit", row -> row.unit().id())
                .with("name", row -> row.unit().name())
                .with("level", row -> row.unit().level())
                .with("measure", Changed::measure)
                .with("before", Changed::before)
                .with("after", Changed::after)
                .with("events", row -> row.causes().size())
                .with("positions", row -> Causes.written(row.causes(), POSITIONS_MAX));
    }
}
