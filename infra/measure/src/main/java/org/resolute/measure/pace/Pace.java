package org.resolute.measure.pace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.resolute.measure.http.Latencies;

/**
 * So many reports a second by senders who take turns.
 *
 * <p>Note to the maintainer. There are more senders than the rate needs, so that one that waits
 * does not hold the others up; a sender that is late reports at once. Whether the pace was kept is
 * told by how many there are.
 */
public record Pace(int senders, int perSecond, Duration warmUp, Duration measured) {

    /** Reports, waits until it can be seen, and tells the nanoseconds between. */
    public interface Sender extends AutoCloseable {
        long report() throws Exception;

        @Override
        void close();
    }

    /** What was measured, and what was reported in all. */
    public record Kept(Latencies latencies, double perSecond, long reported) {}

    private record Share(Latencies latencies, long reported) {}

    /**
     * Keeps the pace until the time is over.
     *
     * @param sender makes the one of that number, from 0
     */
    public Kept kept(IntFunction<Sender> sender) {
        List<Sender> ready = IntStream.range(0, senders).mapToObj(sender).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            return kept(ready, threads);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sender failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reports were sent", e);
        } finally {
            ready.forEach(Sender::close);
        }
    }

    private Kept kept(List<Sender> ready, ExecutorService threads)
            throws ExecutionException, InterruptedException {
        Latencies all = new Latencies();
        long reported = 0;
        long begin = System.nanoTime();
        List<Future<Share>> shares = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            int number = i;
            shares.add(threads.submit(() -> inTurn(ready.get(number), number, begin)));
        }
        for (Future<Share> share : shares) {
            all.addAll(share.get().latencies());
            reported += share.get().reported();
        }
        return new Kept(all, all.count() / (measured.toNanos() / 1e9), reported);
    }

    private Share inTurn(Sender sender, int number, long begin) throws Exception {
        Latencies latencies = new Latencies();
        long nanosBetween = 1_000_000_000L * senders / perSecond;
        long measuredFrom = begin + warmUp.toNanos();
        long until = measuredFrom + measured.toNanos();
        long reported = 0;
        long due = begin + nanosBetween * number / senders;
        while (due < until && System.nanoTime() < until) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long taken = sender.report();
            reported++;
            long now = System.nanoTime();
            if (now >= measuredFrom && now < until) {
                latencies.add(taken);
            }
            due += nanosBetween;
        }
        return new Share(latencies, reported);
    }
}
