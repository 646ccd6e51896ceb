package org.resolute.query.gauge;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.resolute.query.answer.Views;
import org.resolute.query.intake.Reached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the gauges up to date in the background, so that a scrape costs nothing.
 *
 * <p>Note to the maintainer. Gauges are made anew where the position or the day moved, at most once
 * in the interval, and never for more than a tenth of the time: after a round that took long the
 * next one waits longer. While views are made anew from the topic they are left as they are: they
 * would take the processor from that, to show what is old a moment later.
 */
final class Showing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);
    private static final int REST = 10;
    private static final long CLOSE_MILLIS_MAX = 5_000;

    private final ProgressGauges gauges;
    private final Views views;
    private final Reached reached;
    private final BooleanSupplier isFarBehind;
    private final Duration every;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("gauges").unstarted(this::runUntilStopped);

    /**
     * Puts them together.
     *
     * @param isFarBehind whether the views still miss much of what the topic holds
     */
    Showing(
            ProgressGauges gauges,
            Views views,
            Reached reached,
            BooleanSupplier isFarBehind,
            Duration every) {
        this.gauges = gauges;
        this.views = views;
        this.reached = reached;
        this.isFarBehind = isFarBehind;
        this.every = every;
    }

    /** What the gauges are true for. */
    private record Shown(long position, LocalDate day) {}

    private void runUntilStopped() {
        Shown shown = new Shown(0, LocalDate.EPOCH);
        try {
            while (true) {
                reached.await(shown.position() + 1, every);
                long begunNanos = System.nanoTime();
                shown = show(shown);
                Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
                Duration rest = took.multipliedBy(REST);
                Thread.sleep(rest.compareTo(every) > 0 ? rest : every);
            }
        } catch (InterruptedException e) {
            LOG.debug("The gauges stay as they are");
        }
    }

    private Shown show(Shown shown) {
        if (isFarBehind.getAsBoolean()) {
            return shown;
        }
        try {
            return views.read(
                    Optional.empty(),
                    Optional.empty(),
                    snapshot -> {
                        Shown now = new Shown(snapshot.asOf().position(), snapshot.day());
                        if (!now.equals(shown)) {
                            gauges.show(snapshot);
                        }
                        return now;
                    });
        } catch (RuntimeException e) {
            LOG.warn("The gauges of progress could not be made; trying again", e);
            return shown;
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
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
