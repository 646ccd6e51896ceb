package org.resolute.query.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.timeline.Occurrences.Columns;

/**
 * The occurrences of resolutions, kept in a part of the memory from one question to the next. What
 * was not asked for the longest gives way where that ends.
 */
final class KeptOccurrences {
    /** Of all the memory of the process. */
    private static final int SHARE_OF_MEMORY = 8;

    private final LedgerZone zone;
    private final Cache<Key, Occurrences> kept;

    KeptOccurrences(LedgerZone zone, long memoryBytes) {
        this.zone = zone;
        this.kept =
                Caffeine.newBuilder()
                        .<Key, Occurrences>weigher((_, one) -> one.weight())
                        .maximumWeight(memoryBytes / SHARE_OF_MEMORY / 1_024)
                        .build();
    }

    /**
     * @param generation of the rows, which are changed afterwards where what was set aside is put
     */
    private record Key(String resolution, long generation) {}

    /** Those of a resolution, at least up to the position of the snapshot. */
    Columns of(Snapshot snapshot, String resolution) throws SQLException {
        Key key = new Key(resolution, snapshot.head().soundness().generation());
        Occurrences known = kept.get(key, _ -> new Occurrences(resolution, zone));
        if (!known.isUpTo(snapshot.asOf().position())) {
            // Of those who ask at once, one reads and the others wait for it.
            known.follow(snapshot);
            kept.put(key, known);
        }
        return known.columns();
    }
}
