package org.resolute.query.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the intake stands.
 *
 * @param behind what the topic holds beyond the checkpoint; absent until the broker has answered
 * @param isWriting whether this instance writes; while another does, this one only looks
 * @param stoppedBecause why it stopped; absent while it goes on
 */
public record Standing(
        Checkpoint reached,
        @Nullable Behind behind,
        boolean isWriting,
        @Nullable String stoppedBecause) {

    /**
     * What the topic holds beyond the checkpoint.
     *
     * @param events repeats among them count
     * @param age how long the oldest of them has been recorded
     */
    public record Behind(long events, Duration age) {
        static Behind of(long events, @Nullable Instant oldest, Instant now) {
            boolean young = events == 0 || oldest == null || oldest.isAfter(now);
            return new Behind(events, young ? Duration.ZERO : Duration.between(oldest, now));
        }
    }

    /** The word for it on the outside. */
    public String word() {
        if (stoppedBecause != null) {
            return "stopped";
        }
        if (!isWriting) {
            return "standing-by";
        }
        return behind == null || isFarBehind() ? "catching-up" : "running";
    }

    /** Whether more than a batch is known to wait: what is made of the views now is soon old. */
    public boolean isFarBehind() {
        return behind != null && behind.events() > IntakeBounds.BATCH_EVENTS_MAX;
    }
}
