package org.resolute.command.submissions;

import java.time.Duration;

/** The bounds of submissions that are answered later. */
public final class SubmissionBounds {
    /** Bytes of a body once it is unpacked. */
    public static final long BODY_BYTES_MAX = 1024L * 1024 * 1024;

    /** Items of one submission. */
    public static final int ITEMS_MAX = 2_000_000;

    /** Submissions of one sender that are not finished. */
    public static final int OPEN_PER_SENDER_MAX = 10;

    /** Finished submissions of one sender whose results are kept; older ones go first. */
    static final int KEPT_PER_SENDER_MAX = 50;

    /** How long results are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** An upload that takes longer was given up by its sender, or by a node that died. */
    static final Duration RECEIVING_MAX = Duration.ofHours(6);

    /**
     * Items settled together. The more, the more of them share a command; those of all parts at
     * work must leave room in the queue of the ledger's writer.
     */
    static final int PART_ITEMS_MAX = 2_000;

    /** Characters of the items settled together. */
    static final int PART_CHARACTERS_MAX = 1024 * 1024;

    /** Submissions one node works on at the same time. */
    static final int AT_ONCE = 2;

    /** How long one is worked on until the next sender has its turn. */
    static final Duration TURN = Duration.ofSeconds(1);

    /** How long a node that says nothing keeps what it works on from the others. */
    static final Duration LEASE = Duration.ofSeconds(10);

    /** How long nothing is done about a submission after its part could not be settled. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** How often one part is tried when something is broken here. */
    static final int ATTEMPTS_MAX = 5;

    /** How long a node without work waits until it looks for some that others left. */
    static final Duration IDLE_WAIT = Duration.ofSeconds(1);

    private SubmissionBounds() {}
}
