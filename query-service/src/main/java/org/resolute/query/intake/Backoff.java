package org.resolute.query.intake;

/** How long to wait before trying again: doubling, up to a bound. */
record Backoff(long millis) {
    static final long FIRST_MILLIS = 100;
    static final long MILLIS_MAX = 5_000;

    static Backoff first() {
        return new Backoff(FIRST_MILLIS);
    }

    Backoff next() {
        return new Backoff(Math.min(millis * 2, MILLIS_MAX));
    }

    void pause() throws InterruptedException {
        Thread.sleep(millis);
    }
}
