package org.resolute.query.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the views have come.
 *
 * @param position of the last event in the views; 0 before the first
 * @param recordedAt when the ledger recorded that event; absent before the first
 * @param offset where that event stood in the topic; -1 before the first. Only a hint: the topic
 *     may be wiped and refilled, the position may not
 * @param digest of that event's bytes; absent before the first, and where nobody kept it
 * @param soundness as the views' database has it; an event by itself knows nothing of it
 */
public record Checkpoint(
        long position,
        @Nullable Instant recordedAt,
        long offset,
        @Nullable String digest,
        Soundness soundness) {
    public static final Checkpoint START = new Checkpoint(0, null, -1, null, Soundness.WHOLE);

    public Checkpoint {
        if (position == 0 && digest != null) {
            throw new IllegalArgumentException("a digest of no event");
        }
    }
}
