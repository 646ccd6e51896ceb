package org.resolute.command.limits;

/**
 * What one client, and all of them together, may ask.
 *
 * @param requestsPerSecond of one client for long; for a moment it may ask for {@link
 *     #BURST_SECONDS} times as many
 * @param reportsPerSecond of one client for long, likewise
 * @param requestsAtOnceMax of one client under way at the same time
 */
record Limits(long requestsPerSecond, long reportsPerSecond, int requestsAtOnceMax) {

    /** A client that was quiet may catch up on so many seconds. */
    static final int BURST_SECONDS = 2;

    /** Clients that are remembered; one that is forgotten begins anew. */
    static final int CLIENTS_MAX = 10_000;

    /** Requests of all clients under way at the same time. */
    static final int REQUESTS_AT_ONCE_OF_ALL_MAX = 2_048;

    /** KiB of large bodies in memory at the same time; each takes several times its size. */
    static final int LARGE_BODIES_KIB_MAX = 64 * 1024;

    /** Bodies of more KiB than this are large. */
    static final int LARGE_BODY_KIB = 256;

    /** How long a large body waits for room. */
    static final int ROOM_WAIT_MILLIS_MAX = 2_000;

    Limits {
        if (requestsPerSecond < 1 || reportsPerSecond < 1 || requestsAtOnceMax < 1) {
            throw new IllegalArgumentException("a limit of less than 1 lets nobody in");
        }
    }
}
