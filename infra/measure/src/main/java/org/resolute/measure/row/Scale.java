package org.resolute.measure.row;

import java.time.Duration;

/**
 * How large and how long to measure.
 *
 * @param topicEvents on the ledger that is relayed and rebuilt from
 * @param longLedgerEvents on the ledger that is compared with a short one
 * @param views what the views hold that are looked at
 * @param fileRows of the table that is handed in to be answered later
 */
public record Scale(
        Duration warmUp,
        Duration measured,
        int topicEvents,
        int longLedgerEvents,
        int fileRows,
        Views views) {

    /** Units by resolutions, and all events about them. */
    record Views(int units, int resolutions, int events) {}

    /** As the targets are stated. */
    public static Scale full() {
        return new Scale(
                Duration.ofSeconds(90),
                Duration.ofSeconds(20),
                1_000_000,
                5_000_000,
                200_000,
                new Views(50_000, 20, 5_000_000));
    }

    /** A few minutes for all of them; good enough to see a change of a tenth. */
    public static Scale quick() {
        return new Scale(
                Duration.ofSeconds(12),
                Duration.ofSeconds(8),
                300_000,
                1_000_000,
                50_000,
                new Views(5_000, 5, 300_000));
    }
}
