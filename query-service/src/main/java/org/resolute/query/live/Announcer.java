package org.resolute.query.live;

import java.time.Duration;
import org.resolute.query.intake.Reached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads what is new, once for all, for as long as anybody listens.
 *
 * <p>Note to the maintainer. It is the last to start and the first to stop: listeners are requests
 * under way, and the web server waits for those when it stops. While the views cannot be read it
 * tries again, and listeners hear only that the line still stands.
 */
final class Announcer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    /** How long to wait at once for something new, and before the views are asked again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final long CLOSE_MILLIS_MAX = 5_000;

    private final Happenings happenings;
    private final Reached reached;
    private final Recent recent;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("live").unstarted(this::runUntilStopped);

    Announcer(Happenings happenings, Reached reached, Recent recent) {
        this.happenings = happenings;
        this.reached = reached;
        this.recent = recent;
    }

    private void runUntilStopped() {
        try {
            while (true) {
                announce();
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody is told any more");
        }
    }

    private void announce() throws InterruptedException {
        try {
            long last = recent.begin(reached.checkpoint().position());
            if (reached.await(last + 1, PAUSE)) {
                recent.add(happenings.after(last));
            }
        } catch (RuntimeException e) {
            LOG.warn("What is new could not be read; trying again", e);
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        recent.end();
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
