package org.resolute.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;

/** The events behind a position that figures of a resolution are made of, by the unit concerned. */
final class Causes {
    /** One row a unit that an event is about; without one where it is about all. */
    private static final String EVENTS =
            """
            with asked as (select ?::text as resolution, ?::bigint as since),
            said as (
              select position, unit from timeline, asked
                where timeline.resolution = asked.resolution and unit is not null
              union all select position, unit from relief, asked
                where relief.resolution = asked.resolution
              union all select position, transfer_to from relief, asked
                where relief.resolution = asked.resolution and transfer_to is not null
              union all select position, unit from deadline, asked
                where deadline.resolution = asked.resolution
              union all select position, null from obligation, asked
                where obligation.resolution = asked.resolution
              union all select position, null from timeline, asked
                where timeline.resolution = asked.resolution and unit is null
                  and type in ('resolution-adopted', 'resolution-amended', 'resolution-withdrawn')
              union all select position, unit from unit_name
              union all select position, unit from unit_parent
              union all select position, unit from unit_code
              union all select position, unit from unit_dissolution
              union all select position, successor from unit_successor
              union all select d.position, u.unit from asked, directive d
                join round r on r.id = d.round
                left join unnest(d.units) as u (unit) on true
                where asked.resolution = any(r.resolutions)
              union all select p.position, p.unit from asked, directive_reply p
                join round r on r.id = p.round where asked.resolution = any(r.resolutions))
            select distinct position, unit from said, asked where position > asked.since
            """;

    private final Map<String, NavigableSet<Long>> byUnit = new HashMap<>();
    private final NavigableSet<Long> general = new TreeSet<>();

    private Causes() {}

    static Causes of(Snapshot snapshot, String resolution, long since) throws SQLException {
        Causes causes = new Causes();
        snapshot.list(EVENTS, causes::add, resolution, since);
        return causes;
    }

    private boolean add(ResultSet row) throws SQLException {
        @Nullable String unit = row.getString("unit");
        NavigableSet<Long> positions =
                unit == null ? general : byUnit.computeIfAbsent(unit, _ -> new TreeSet<>());
        return positions.add(row.getLong("position"));
    }

    /** Those about any of these units, or about all. */
    NavigableSet<Long> about(Collection<String> units) {
        NavigableSet<Long> positions = new TreeSet<>(general);
        units.forEach(unit -> positions.addAll(byUnit.getOrDefault(unit, new TreeSet<>())));
        return positions;
    }

    static String written(NavigableSet<Long> positions, int max) {
        return positions.stream().limit(max).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
