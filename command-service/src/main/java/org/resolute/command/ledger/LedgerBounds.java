package org.resolute.command.ledger;

import java.time.Duration;

/** The bounds of one node's ledger. */
final class LedgerBounds {
    /** Appends that may wait for the writer; more are told to come back later. */
    static final int WAITING_APPENDS_MAX = 4_096;

    /** Events in one call of the append function. */
    static final int BATCH_EVENTS_MAX = 4_000;

    /** Events one command may append. */
    static final int APPEND_EVENTS_MAX = 1_000;

    /** How long a command waits for a place in the queue. */
    static final Duration QUEUE_WAIT_MAX = Duration.ofSeconds(2);

    /** How often a call is made again when the connection broke under it. */
    static final int CALLS_MAX = 5;

    /** First pause before a call is made again; it doubles each time. */
    static final Duration CALL_PAUSE = Duration.ofMillis(200);

    /** Aggregates read by one query. */
    static final int AGGREGATES_PER_READ_MAX = 128;

    /** Aggregates that may wait to be read. */
    static final int WAITING_READS_MAX = 8_192;

    private LedgerBounds() {}
}
