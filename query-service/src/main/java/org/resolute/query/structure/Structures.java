package org.resolute.query.structure;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;

/**
 * The units as of a snapshot, the last few of them kept in memory.
 *
 * <p>Maintainer's note. A snapshot tells the position of the last change of the units that it sees;
 * what is kept under that position and the generation of the rows is what the snapshot holds, since
 * rows about units are only ever added. Two questions that come at once after a change both load,
 * which does no harm.
 */
public final class Structures {
    /** Now, and two moments of the past that are compared; a large tree takes some 50 MB. */
    private static final int KEPT_MAX = 3;

    private final LedgerZone zone;
    private final Map<Version, Structure> kept = new LinkedHashMap<>(KEPT_MAX, 0.75f, true);

    public Structures(LedgerZone zone) {
        this.zone = zone;
    }

    /**
     * @param generation of the rows, which are changed afterwards where what was set aside is put
     */
    private record Version(long position, long generation) {}

    public Structure of(Snapshot snapshot) throws SQLException {
        long position =
                snapshot.one("select max(position) from structure_change", row -> row.getLong(1))
                        .orElse(0L);
        Version version = new Version(position, snapshot.head().soundness().generation());
        Optional<Structure> held = held(version);
        return held.isPresent() ? held.get() : keep(version, snapshot);
    }

    private Optional<Structure> held(Version version) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(version));
        }
    }

    private Structure keep(Version version, Snapshot snapshot) throws SQLException {
        Structure loaded = StructureReader.read(snapshot.connection(), zone);
        synchronized (kept) {
            kept.put(version, loaded);
            if (kept.size() > KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return loaded;
    }

    /** Where the ledger's days begin and end. */
    public LedgerZone zone() {
        return zone;
    }
}
