package org.resolute.measure.row;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.resolute.platform.Patience;

/** A number that grows while something else goes on, looked at some fifty times a second. */
final class Growth implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);

    private final LongSupplier number;
    private final long goal;
    private final CompletableFuture<Double> perSecond = new CompletableFuture<>();
    private final Thread thread;
    private long firstSeen;
    private long firstNanos;

    private Growth(LongSupplier number, long goal) {
        this.number = number;
        this.goal = goal;
        this.thread = Thread.ofPlatform().daemon().name("growth").unstarted(this::watch);
    }

    /** Begins to look. */
    static Growth of(LongSupplier number, long goal) {
        Growth growth = new Growth(number, goal);
        growth.thread.start();
        return growth;
    }

    private void watch() {
        try {
            if (!Patience.until(WAIT_MAX, this::hasGrown)) {
                throw new IllegalStateException(
                        "%d were to be reached, and only %d were"
                                .formatted(goal, number.getAsLong()));
            }
            double seconds = (System.nanoTime() - firstNanos) / 1e9;
            perSecond.complete((goal - firstSeen) / seconds);
        } catch (RuntimeException e) {
            perSecond.completeExceptionally(e);
        }
    }

    private boolean hasGrown() {
        long seen = number.getAsLong();
        if (firstSeen == 0) {
            firstSeen = seen;
            firstNanos = System.nanoTime();
        }
        if (seen > goal) {
            throw new IllegalStateException("%d are more than %d".formatted(seen, goal));
        }
        return seen == goal;
    }

    /** Waits for the goal; the rate since the number was first seen to be more than 0. */
    double perSecond() {
        try {
            return perSecond.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
