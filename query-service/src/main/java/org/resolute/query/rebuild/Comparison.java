package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolute.query.intake.ShelfTable;
import org.resolute.query.intake.ViewTables;
import org.resolute.query.sql.Sql;

/**
 * Compares the next set of views with the live one, in one snapshot, in which both are at the same
 * position.
 *
 * <p>Note to the maintainer. Each row has a digest of 64 bits made by the database, and each
 * stretch of positions has the sum of its rows' digests; only stretches that differ are looked at
 * row by row. Digests find mistakes, they do not withstand forgers: whoever can write both sets
 * needs none. Rows with an envelope are digested as records, since written out as text they would
 * take twice the room; all others as text, which tells 1.0 from 1.00.
 */
final class Comparison {
    /** As the statements have it too. */
    private static final int STRETCH = 10_000;

    private static final String NO_POSITION = "0::bigint as position";

    /** Stretches that are looked at row by row; of further ones only the number is counted. */
    private static final int STRETCHES_MAX = 100;

    private static final String STRETCHES =
            """
            , lives as (select position / 10000 as stretch, count(*) as rows, sum(digest) as digest
                        from live group by 1),
            nexts as (select position / 10000 as stretch, count(*) as rows, sum(digest) as digest
                      from next group by 1)
            select stretch, coalesce(l.rows, 0) as live_rows, coalesce(n.rows, 0) as next_rows,
                   l.rows is distinct from n.rows or l.digest is distinct from n.digest as differs
            from lives l full join nexts n using (stretch) order by stretch
            """;
    private static final String DIFFERING =
            """
             select distinct position from (
                (select * from live except all select * from next)
                union all (select * from next except all select * from live)) differing
            order by position
            """;
    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attname) as names,
                   bool_or(attname = 'position') as has_position,
                   bool_or(atttypid = 'bytea'::regtype) as has_bytes
            from pg_attribute where attrelid = to_regclass('public.' || quote_ident(?))
                and attnum > 0 and not attisdropped and attname <> 'set_aside_at'
            """;

    private final Connection open;

    Comparison(Connection open) {
        this.open = open;
    }

    /** In the caller's transaction, which is at repeatable read. */
    List<Difference> differences() throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (String view : ViewTables.names(open, ViewTables.LIVE)) {
            difference(view).ifPresent(differences::add);
        }
        return differences;
    }

    private record Stretch(long number, long liveRows, long nextRows, boolean differs) {
        static Stretch of(ResultSet row) throws SQLException {
            return new Stretch(
                    row.getLong("stretch"),
                    row.getLong("live_rows"),
                    row.getLong("next_rows"),
                    row.getBoolean("differs"));
        }
    }

    private Optional<Difference> difference(String view) throws SQLException {
        String columns = Sql.list(open, COLUMNS, row -> rows(row, view), view).getFirst();
        List<Stretch> stretches = Sql.list(open, both(columns, "") + STRETCHES, Stretch::of);
        List<Long> positions = new ArrayList<>();
        for (Stretch stretch :
                stretches.stream().filter(Stretch::differs).limit(STRETCHES_MAX).toList()) {
            positions.addAll(differing(columns, stretch));
        }
        return positions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Difference(
                                view,
                                stretches.stream().mapToLong(Stretch::liveRows).sum(),
                                stretches.stream().mapToLong(Stretch::nextRows).sum(),
                                positions.size(),
                                positions.stream().limit(Difference.POSITIONS_MAX).toList()));
    }

    /** The rows of a table as position and digest, with a place for the schema. */
    private static String rows(ResultSet row, String view) throws SQLException {
        String position = row.getBoolean("has_position") ? "position" : NO_POSITION;
        String digest =
                row.getBoolean("has_bytes")
                        ? "hash_record_extended(t, 0)"
                        : "hashtextextended(t::text, 0)";
        return "select %s, %s::numeric as digest from (select %s from %%s.%s%%s) t"
                .formatted(position, digest, row.getString("names"), view);
    }

    private static String both(String rows, String where) {
        return "with live as (%s), next as (%s)"
                .formatted(
                        rows.formatted(ViewTables.LIVE, where),
                        rows.formatted(ShelfTable.NEXT, where));
    }

    private List<Long> differing(String rows, Stretch stretch) throws SQLException {
        String where =
                rows.contains(NO_POSITION)
                        ? ""
                        : " where position between %d and %d"
                                .formatted(
                                        stretch.number * STRETCH,
                                        stretch.number * STRETCH + STRETCH - 1);
        return Sql.list(open, both(rows, where) + DIFFERING, row -> row.getLong(1));
    }
}
