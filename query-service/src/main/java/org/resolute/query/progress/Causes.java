package org.resolute.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;

/** The events behind a position that figures of a resolution are made of, by the unit concerned. */
final class Causes {
    private static final NavigableSet<Long> NONE = Collections.emptyNavigableSet();

    /**
     * One row a unit that an event is about; without one where it is about all. A correction is of
     * the kind of what it corrects, and a retraction of what it took out.
     */
    private static final String EVENTS =
            """
            with asked as (select ?::text as resolution, ?::bigint as since),
            said as (
              select t.position, t.unit, coalesce(taken.kind, t.kind) as kind
                from asked join timeline t on t.resolution = asked.resolution
                left join timeline taken on t.type = 'entry-retracted'
                  and taken.resolution = t.resolution and taken.replaced_at = t.position
                where t.unit is not null
              union all select position, unit, 'duties' from relief, asked
                where relief.resolution = asked.resolution
              union all select position, transfer_to, 'duties' from relief, asked
                where relief.resolution = asked.resolution and transfer_to is not null
              union all select position, unit, 'duties' from deadline, asked
                where deadline.resolution = asked.resolution
              union all select position, null, 'duties' from obligation, asked
                where obligation.resolution = asked.resolution
              union all select position, null, 'duties' from timeline, asked
                where timeline.resolution = asked.resolution and unit is null
                  and type in ('resolution-adopted', 'resolution-amended', 'resolution-withdrawn')
              union all select position, unit, 'units' from unit_name
              union all select position, unit, 'units' from unit_parent
              union all select position, unit, 'units' from unit_code
              union all select position, unit, 'units' from unit_dissolution
              union all select position, successor, 'units' from unit_successor
              union all select d.position, u.unit, 'directives' from asked, directive d
                join round r on r.id = d.round
                left join unnest(d.units) as u (unit) on true
                where asked.resolution = any(r.resolutions)
              union all select p.position, p.unit, 'directives' from asked, directive_reply p
                join round r on r.id = p.round where asked.resolution = any(r.resolutions))
            select distinct position, unit, kind from said, asked where position > asked.since
            """;

    /** An event is about a unit, or about all; and it is of a kind. */
    private record About(@Nullable String unit, String kind) {}

    private final Map<About, NavigableSet<Long>> positions = new HashMap<>();

    private Causes() {}

    static Causes of(Snapshot snapshot, String resolution, long since) throws SQLException {
        Causes causes = new Causes();
        snapshot.list(EVENTS, causes::add, resolution, since);
        return causes;
    }

    private boolean add(ResultSet row) throws SQLException {
        About about = new About(row.getString("unit"), row.getString("kind"));
        return positions.computeIfAbsent(about, _ -> new TreeSet<>()).add(row.getLong("position"));
    }

    /** Those of these kinds that are about any of these units, or about all. */
    NavigableSet<Long> about(Collection<String> units, Set<String> kinds) {
        NavigableSet<Long> found = new TreeSet<>();
        for (String kind : kinds) {
            found.addAll(positions.getOrDefault(new About(null, kind), NONE));
            for (String unit : units) {
                found.addAll(positions.getOrDefault(new About(unit, kind), NONE));
            }
        }
        return found;
    }

    static String written(NavigableSet<Long> positions, int max) {
        return positions.stream().limit(max).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
