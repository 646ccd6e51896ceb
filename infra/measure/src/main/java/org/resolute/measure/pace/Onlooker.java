package org.resolute.measure.pace;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.ledger.Ground;

/**
 * Asks for progress on one connection, each time as of the oldest receipt that was not seen yet.
 *
 * <p>An answer shows everything up to the position it names, so one answer serves all receipts up
 * to there. One who asks leaves the machine to those who report; each of them asking for his own
 * would measure the questions.
 */
public final class Onlooker implements AutoCloseable {
    private static final long SEEN_SECONDS_MAX = 30;
    private static final String PROGRESS =
            "/v1/resolutions/"
                    + Ground.resolution(0)
                    + "/progress?unit="
                    + Ground.USUAL.unit(0)
                    + "&minPosition=";

    private record Receipt(long position, CompletableFuture<Long> seen) {}

    private final Conversation query;
    private final BlockingQueue<Receipt> unseen = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("onlooker").unstarted(this::look);
    private long asOf;
    private long asOfNanos;

    public Onlooker(int queryPort) {
        this.query = new Conversation(queryPort);
        thread.start();
    }

    /** Waits until the position is in an answer; when that was, as the JVM counts nanoseconds. */
    long seen(long position) throws Exception {
        Receipt receipt = new Receipt(position, new CompletableFuture<>());
        unseen.add(receipt);
        return receipt.seen().get(SEEN_SECONDS_MAX, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (true) {
                look(unseen.take());
            }
        } catch (InterruptedException _) {
            // Closed: nobody reports any more.
        }
    }

    private void look(Receipt receipt) {
        try {
            if (receipt.position() > asOf) {
                ask(receipt.position());
            }
            receipt.seen().complete(asOfNanos);
        } catch (RuntimeException e) {
            receipt.seen().completeExceptionally(e);
        }
    }

    private void ask(long position) {
        int status = query.get(PROGRESS + position);
        long now = System.nanoTime();
        long named = query.header("as-of-position").map(Long::parseLong).orElse(0L);
        if (status != 200 || named < position) {
            throw new IllegalStateException(
                    "asked for position %d, answered as of %d with %d %s"
                            .formatted(position, named, status, query.bodyStart()));
        }
        asOf = named;
        asOfNanos = now;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        query.close();
    }
}
