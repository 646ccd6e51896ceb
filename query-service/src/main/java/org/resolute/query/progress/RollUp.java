package org.resolute.query.progress;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.ProgressRow.Summed;
import org.resolute.query.structure.UnitRow;

/**
 * Sums own rows over the tree. The database adds up everything below the deepest level that was
 * asked for; the few rows that are left are added up here, from the leaves to the root.
 *
 * <p>Adding up in one statement for every asked unit was not taken: it visits a unit once for each
 * unit above it that is asked for.
 */
final class RollUp {
    /** Deeper than any tree: every unit keeps a row of its own. */
    private static final int EVERY_DEPTH = 1_000;

    private static final String DEEPEST =
            """
            select max(cardinality(ancestors)) - 1 from unit
            where path >= ? and path < ? and level = ?
            """;
    private static final String SUMS =
            """
            with part as (
              select u.ancestors[least(cardinality(u.ancestors), ? + 1)] as id, count(*) as units,
                     max(p.last_position) as last_position,
                     max(p.last_recorded_at) as last_recorded_at,
            """
                    + MeasureColumns.joined("coalesce(sum(p.$), 0)::bigint as $")
                    + """
                             from unit u left join progress p on p.resolution = ? and p.unit = u.id
                      where u.path >= ? and u.path < ? group by 1)
                    select u.name, u.level, u.parent, cardinality(u.ancestors) - 1 as depth, part.*
                    from part join unit u using (id) order by u.path
                    """;

    private RollUp() {}

    enum Mode {
        SUBTREE,
        OWN
    }

    /**
     * Which rows are wanted.
     *
     * @param depth how far below the root
     */
    record Wanted(Mode mode, Optional<Level> level, Optional<Integer> depth) {
        static final Wanted ROOT = new Wanted(Mode.SUBTREE, Optional.empty(), Optional.of(0));

        private boolean includes(ProgressRow row, UnitRow root) {
            int below = row.unit().depth() - root.depth();
            return depth.filter(max -> below > max).isEmpty()
                    && level.filter(wanted -> !wanted.name().equals(row.unit().level())).isEmpty();
        }
    }

    static List<ProgressRow> rows(Snapshot snapshot, String resolution, UnitRow root, Wanted wanted)
            throws SQLException {
        int deepest = wanted.mode() == Mode.OWN ? EVERY_DEPTH : deepest(snapshot, root, wanted);
        List<ProgressRow> parts =
                snapshot.list(
                        SUMS, ProgressRow::of, deepest, resolution, root.path(), root.pathEnd());
        List<ProgressRow> rows = wanted.mode() == Mode.OWN ? parts : addedUp(parts);
        return rows.stream().filter(row -> wanted.includes(row, root)).toList();
    }

    /** The sum over a unit and all below it. */
    static Summed total(Snapshot snapshot, String resolution, UnitRow root) throws SQLException {
        return rows(snapshot, resolution, root, Wanted.ROOT).getFirst().summed();
    }

    private static int deepest(Snapshot snapshot, UnitRow root, Wanted wanted) throws SQLException {
        int byDepth = wanted.depth().map(depth -> root.depth() + depth).orElse(EVERY_DEPTH);
        if (wanted.level().isEmpty()) {
            return byDepth;
        }
        int byLevel =
                snapshot.one(
                                DEEPEST,
                                row -> row.getInt(1),
                                root.path(),
                                root.pathEnd(),
                                wanted.level().get().name())
                        .orElse(0);
        return Math.min(byDepth, byLevel);
    }

    /** Rows come in tree order, so from the last to the first a row is complete when it is met. */
    private static List<ProgressRow> addedUp(List<ProgressRow> parts) {
        Map<String, Integer> places = HashMap.newHashMap(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            places.put(parts.get(i).unit().id(), i);
        }
        List<ProgressRow> rows = new ArrayList<>(parts);
        for (int i = rows.size() - 1; i > 0; i--) {
            ProgressRow row = rows.get(i);
            Integer above = places.get(row.unit().parent());
            if (above != null) {
                ProgressRow parent = rows.get(above);
                rows.set(above, new ProgressRow(parent.unit(), parent.summed().plus(row.summed())));
            }
        }
        return rows;
    }
}
