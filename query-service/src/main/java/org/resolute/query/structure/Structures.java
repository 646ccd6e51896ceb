package org.resolute.query.structure;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;

/**
 * The units as of a snapshot, kept in memory until they change.
 *
 * <p>Maintainer's note. A snapshot tells the position of the last change of the units; what is kept
 * under that position is what the snapshot holds, since rows about units are only ever added. Two
 * questions that come at once after a change both load, which does no harm.
 */
public final class Structures {
    private final Clock clock;
    private final LedgerZone zone;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    public Structures(Clock clock, LedgerZone zone) {
        this.clock = clock;
        this.zone = zone;
    }

    private record Kept(long position, Structure structure) {}

    public Structure of(Snapshot snapshot) throws SQLException {
        long position =
                snapshot.one("select position from structure_change", row -> row.getLong(1))
                        .orElse(0L);
        Kept held = kept.get();
        if (held != null && held.position() == position) {
            return held.structure();
        }
        Structure loaded = StructureReader.read(snapshot.connection(), zone);
        kept.set(new Kept(position, loaded));
        return loaded;
    }

    /** The day of now in the ledger's zone. */
    public LocalDate today() {
        return zone.dayOf(clock.instant());
    }

    /** Where the ledger's days begin and end. */
    public LedgerZone zone() {
        return zone;
    }
}
