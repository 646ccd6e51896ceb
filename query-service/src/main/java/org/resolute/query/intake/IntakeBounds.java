package org.resolute.query.intake;

/** The bounds of the intake. */
final class IntakeBounds {
    /** Events in one transaction. */
    static final int BATCH_EVENTS_MAX = 10_000;

    /** Batches that were read and wait to be written. */
    static final int BATCHES_WAITING_MAX = 2;

    /** Bytes the broker may put into one answer. */
    static final int FETCH_BYTES_MAX = 8 * 1024 * 1024;

    /**
     * How long the broker holds a fetch that finds nothing; a reader that is closed waits for it.
     */
    static final int FETCH_WAIT_MILLIS_MAX = 100;

    /** How long one poll waits for records. */
    static final long POLL_MILLIS_MAX = 500;

    /** How long to wait before calling on a broker again that did not answer. */
    static final int RECONNECT_MILLIS_MAX = 2_000;

    /** How long a shutdown waits for each thread. */
    static final long CLOSE_MILLIS_MAX = 10_000;

    private IntakeBounds() {}
}
