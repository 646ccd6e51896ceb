package org.resolute.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;

/**
 * An event that figures of a resolution may be made of.
 *
 * @param unit it is about; absent where it is about the resolution
 * @param isOfResolution whether it is an entry of the resolution's timeline
 */
record Happened(
        long position,
        Instant recordedAt,
        String type,
        @Nullable String unit,
        boolean isOfResolution) {
    private static final String NEXT =
            """
            with asked as (select ?::text as resolution, ?::bigint as since),
            happened as (
              select position, type, unit, true as own from timeline, asked
                where timeline.resolution = asked.resolution
              union all select position, 'unit-established', id, false from unit
              union all select position, 'unit-renamed', unit, false from unit_name n
                where not exists (select from unit u where u.position = n.position)
              union all select position, 'unit-moved', unit, false from unit_parent p
                where not exists (select from unit u where u.position = p.position)
              union all select position, 'unit-dissolved', unit, false from unit_dissolution
              union all select d.position, 'directive-issued', null, false from asked, directive d
                join round r on r.id = d.round where asked.resolution = any(r.resolutions)
              union all select p.position, 'directive-' || replace(lower(p.kind), '_', '-'),
                  p.unit, false
                from asked, directive_reply p join round r on r.id = p.round
                where asked.resolution = any(r.resolutions))
            select happened.*,
                   (select m.recorded_at from moment m where m.position <= happened.position
                    order by m.position desc limit 1) as recorded_at
            from happened, asked where position > asked.since order by position limit ?
            """;

    /** The next ones behind a position, in ledger order. */
    static List<Happened> after(Snapshot snapshot, String resolution, long position, int max)
            throws SQLException {
        return snapshot.list(NEXT, Happened::of, resolution, position, max);
    }

    private static Happened of(ResultSet row) throws SQLException {
        return new Happened(
                row.getLong("position"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                row.getString("type"),
                row.getString("unit"),
                row.getBoolean("own"));
    }

    /** Whether it is about the work of one unit, and so changes the figures of no other. */
    boolean isReport() {
        return isOfResolution && unit != null;
    }
}
