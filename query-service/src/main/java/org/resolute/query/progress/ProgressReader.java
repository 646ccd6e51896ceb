package org.resolute.query.progress;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Level;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet.Column;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.RollUp.Mode;
import org.resolute.query.progress.RollUp.Wanted;
import org.resolute.tokens.Reach;

/** The same progress, for the rooms that give it another form. */
public final class ProgressReader {
    /** The names of all counts and ratios, in the order of their columns. */
    public static final List<String> MEASURES =
            Measures.COMPARED.stream().map(Column::name).toList();

    private final Figures figures;

    ProgressReader(Figures figures) {
        this.figures = figures;
    }

    /** Which rows are wanted; without a unit those of the whole scope, as far as it is seen. */
    public record Asked(
            String resolution,
            Optional<String> unit,
            Optional<Level> level,
            Optional<Integer> depth) {}

    /** The rows, each a unit with all below it, in the tree of the snapshot's day. */
    public Reply.Rows<?> rows(Snapshot snapshot, Reach reach, Asked asked) throws SQLException {
        return new Reply.Rows<>(
                ProgressRow.sheet(asked.resolution()),
                found(snapshot, reach, asked),
                Optional.empty());
    }

    /** The measures of the unit with all below it by name; none where it is not seen. */
    public Map<String, @Nullable Object> sums(
            Snapshot snapshot, Reach reach, String resolution, Optional<String> unit)
            throws SQLException {
        Asked asked = new Asked(resolution, unit, Optional.empty(), Optional.of(0));
        Map<String, @Nullable Object> sums = new LinkedHashMap<>();
        for (ProgressRow row : found(snapshot, reach, asked)) {
            Measures.COMPARED.forEach(column ->
                    sums.put(column.name(), column.value().apply(row.summed().measures())));
        }
        return sums;
    }

    /**
     * The counts of all units of a level in the scope by their own work, added up; none where the
     * level has no unit.
     */
    public Map<String, BigDecimal> ofLevel(Snapshot snapshot, String resolution, Level level)
            throws SQLException {
        Wanted wanted = new Wanted(Mode.OWN, Optional.of(level), Optional.empty());
        List<ProgressRow> rows =
                new ProgressAsked(resolution, Optional.empty(), Snapshot::day, wanted)
                        .in(snapshot, new Reach.Everything(), figures)
                        .rows();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (ProgressRow row : rows) {
            for (Count count : Count.values()) {
                BigDecimal value = row.summed().measures().count(count);
                sums.merge(count.written(), value, BigDecimal::add);
            }
        }
        return sums;
    }

    private List<ProgressRow> found(Snapshot snapshot, Reach reach, Asked asked)
            throws SQLException {
        Wanted wanted = new Wanted(Mode.SUBTREE, asked.level(), asked.depth());
        return new ProgressAsked(asked.resolution(), asked.unit(), Snapshot::day, wanted)
                .in(snapshot, reach, figures)
                .rows();
    }
}
