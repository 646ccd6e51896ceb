package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the reader where it has polled and not yet looked at what it got. */
final class HeldReader implements Step.Watcher {
    private static final long WAIT_SECONDS_MAX = 60;

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean armed;

    void holdAtTheNextRecords() {
        armed = true;
    }

    void awaitHeld() throws InterruptedException {
        assertThat(held.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    }

    void release() {
        armed = false;
        released.countDown();
    }

    @Override
    public void at(Step step) {
        if (step == Step.POLLED && armed) {
            held.countDown();
            try {
                assertThat(released.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
