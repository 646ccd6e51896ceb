package org.resolute.query.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.cube.Corner;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;

/**
 * The work of units as of a snapshot, with what it is made of kept in memory from one question to
 * the next.
 *
 * <p>Note to the maintainer. Work is kept under the last position at which units, or what the
 * resolution demands of them, changed: a snapshot tells that position, and behind it only entries
 * follow. What was not asked for the longest gives way where memory ends.
 *
 * @see Kept
 */
final class Figures {
    /** Of all the memory of the process. */
    private static final double SHARE_OF_MEMORY = 0.4;

    private static final int DIRECTIVES_MAX = 1_000;

    private static final String CHANGES =
            """
            select (select max(position) from structure_change) as units,
              greatest((select max(position) from resolution_change where id = asked.id),
                (select max(position) from obligation where resolution = asked.id),
                (select max(position) from deadline where resolution = asked.id),
                (select max(position) from relief where resolution = asked.id)) as duties,
              greatest((select max(position) from directive),
                (select max(position) from directive_reply)) as directives
            from (select ?::text as id) asked
            """;

    private final Structures structures;
    private final int massUnitsMin;
    private final Cache<Key, Kept> kept;
    private final Cache<Demand, Map<String, Long>> open =
            Caffeine.newBuilder().maximumSize(DIRECTIVES_MAX).build();

    Figures(Structures structures, long memoryBytes, int massUnitsMin) {
        this.structures = structures;
        this.massUnitsMin = massUnitsMin;
        this.kept =
                Caffeine.newBuilder()
                        .<Key, Kept>weigher((_, one) -> one.weight())
                        .maximumWeight((long) (memoryBytes * SHARE_OF_MEMORY / 1_024))
                        .build();
    }

    /** Since when the same units owe the same, and how often rows were changed afterwards. */
    private record Key(String resolution, long since, long generation) {}

    /** Since when the same directives are there. */
    private record Demand(String resolution, Changes since, LocalDate day) {}

    private record Changes(long units, long duties, long directives, long generation) {
        static Changes in(Snapshot snapshot, String resolution) throws SQLException {
            long generation = snapshot.head().soundness().generation();
            return snapshot.one(CHANGES, row -> of(row, generation), resolution).orElseThrow();
        }

        private static Changes of(ResultSet row, long generation) throws SQLException {
            return new Changes(
                    row.getLong("units"),
                    row.getLong("duties"),
                    row.getLong("directives"),
                    generation);
        }
    }

    /** The work on a resolution, and the units that did it. */
    record Found(ResolutionRow resolution, Structure structure, Work work) {}

    /** Turned down where there is no such resolution. */
    Found of(Snapshot snapshot, String resolution) throws SQLException {
        Changes changes = Changes.in(snapshot, resolution);
        Structure structure = structures.of(snapshot);
        Kept found = kept(snapshot, changes, resolution, structure);
        Corner corner = new Corner(snapshot.asOf().position(), snapshot.day());
        Map<String, Long> directives =
                changes.directives == 0
                        ? Map.of()
                        : directives(snapshot, changes, resolution, structure);
        return new Found(found.resolution(), structure, found.at(corner, directives));
    }

    private Kept kept(Snapshot snapshot, Changes changes, String resolution, Structure structure)
            throws SQLException {
        Key key = new Key(resolution, Math.max(changes.units, changes.duties), changes.generation);
        Kept known = kept.getIfPresent(key);
        if (known == null) {
            ResolutionRow row = ResolutionRow.asked(snapshot, resolution);
            known = loaded(key, () -> Kept.load(snapshot, row, structure, massUnitsMin));
        }
        if (!known.isUpTo(snapshot.asOf().position())) {
            known.follow(snapshot);
            kept.put(key, known);
        } else if (known.isHeavier()) {
            kept.put(key, known);
        }
        return known;
    }

    private interface Loading {
        Kept done() throws SQLException;
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    /** Of those who ask for the same at once, one loads and the others wait for it. */
    private Kept loaded(Key key, Loading loading) throws SQLException {
        try {
            return kept.get(
                    key,
                    _ -> {
                        try {
                            return loading.done();
                        } catch (SQLException e) {
                            throw new Failed(e);
                        }
                    });
        } catch (Failed e) {
            throw (SQLException) e.getCause();
        }
    }

    private Map<String, Long> directives(
            Snapshot snapshot, Changes changes, String resolution, Structure structure)
            throws SQLException {
        Demand demand = new Demand(resolution, changes, snapshot.day());
        Map<String, Long> known = open.getIfPresent(demand);
        if (known == null) {
            known = Monitoring.of(snapshot, resolution, structure, snapshot.day()).openDirectives();
            open.put(demand, known);
        }
        return known;
    }
}
