package org.resolute.query.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;

/**
 * An event of the ledger, of whatever kind, as listeners hear of it.
 *
 * @param unit it is about; absent where it is about none or several
 * @param units whom it concerns, besides all who see everything
 * @param resolutions it is about; empty where it is about units themselves
 * @param isForAll whether it concerns everyone where it names no unit
 * @param isReport whether it is about what the unit did under the one resolution
 */
record Happening(
        long position,
        Instant recordedAt,
        String type,
        @Nullable String unit,
        List<String> units,
        List<String> resolutions,
        boolean isForAll,
        boolean isReport) {
    /** Each part finds its next rows by key, so the length of the ledger makes no difference. */
    private static final String NEXT =
            """
            with asked as (select ?::bigint as since, ?::integer as most),
            entry as (
              select position, type, resolution, unit from timeline
              where position > (select since from asked)
              order by position limit (select most from asked)),
            change as (
              select position from structure_change
              where position > (select since from asked)
              order by position limit (select most from asked)),
            said as (
              select position, 'monitoring-opened' as type, id as round, null as unit,
                     '{}'::text[] as units, false as for_all from round
              union all select position, 'conclusion-issued', round, null, '{}', false
                from conclusion
              union all select position, 'finding-recorded', round, null, units || partly, false
                from finding
              union all select position, 'directive-issued', round, null, units, true
                from directive
              union all select position, 'directive-' || replace(lower(kind), '_', '-'), round,
                     unit, array[unit], false from directive_reply
              union all select position, 'report-sealed', round, null, '{}', false
                from sealed_report),
            happened as (
              select e.position, e.type, coalesce(e.unit, d.unit, r.unit) as unit,
                     array_remove(array[coalesce(e.unit, d.unit, r.unit), r.transfer_to], null)
                       as units,
                     array[e.resolution] as resolutions, true as for_all,
                     e.unit is not null as report
              from entry e
              left join deadline d on d.position = e.position
              left join relief r on r.position = e.position
              union all
              select c.position,
                     case when u.id is not null then 'unit-established'
                          when n.unit is not null then 'unit-renamed'
                          when p.unit is not null then 'unit-moved'
                          when d.unit is not null then 'unit-dissolved'
                          when k.is_held then 'unit-code-assigned'
                          else 'unit-code-retired' end,
                     coalesce(n.unit, p.unit, d.unit, k.unit),
                     array_remove(
                       array_append(h.heirs, coalesce(n.unit, p.unit, d.unit, k.unit)), null),
                     '{}', false, false
              from change c
              left join unit_name n on n.position = c.position
              left join unit u on u.id = n.unit and u.position = c.position
              left join unit_parent p on p.position = c.position
              left join unit_dissolution d on d.position = c.position
              left join lateral (select unit, is_held from unit_code
                where position = c.position limit 1) k on true
              left join lateral (select array_agg(successor) as heirs from unit_successor
                where unit = d.unit) h on true
              union all
              select s.position, s.type, s.unit, s.units, r.resolutions, s.for_all, false
              from said s join round r on r.id = s.round
              where s.position > (select since from asked))
            select happened.*,
                   (select m.recorded_at from moment m where m.position <= happened.position
                    order by m.position desc limit 1) as recorded_at
            from happened order by position limit (select most from asked)
            """;

    /** The next ones behind a position, in ledger order. */
    static List<Happening> after(Snapshot snapshot, long position, int max) throws SQLException {
        return snapshot.list(NEXT, Happening::of, position, max);
    }

    private static Happening of(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong("position"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                row.getString("type"),
                row.getString("unit"),
                Sql.texts(row, "units"),
                Sql.texts(row, "resolutions"),
                row.getBoolean("for_all"),
                row.getBoolean("report"));
    }

    /** The resolution, where there is exactly one. */
    @Nullable String resolution() {
        return resolutions.size() == 1 ? resolutions.getFirst() : null;
    }
}
