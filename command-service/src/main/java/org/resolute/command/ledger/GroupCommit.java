package org.resolute.command.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.NotAppended.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a node: appends everything that waits in a single autocommit call.
 *
 * <p>Note to the maintainer. Commands block on a future while one platform thread drains the queue
 * and calls the SQL function; while that call commits, the next batch gathers, so batches grow with
 * the load and no timer is needed. There is no client transaction around the lock on the head: a
 * frozen client cannot hold it. When the connection breaks, the outcome of the call is unknown; the
 * same call is made again, and what the first one committed comes back as repeated, which the door
 * answers with the first receipt. Nothing is ever numbered twice because (source, id) is unique.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private record Waiting(Append append, CompletableFuture<List<Recorded>> outcome) {}

    private final BlockingQueue<Waiting> queue =
            new ArrayBlockingQueue<>(LedgerBounds.WAITING_APPENDS_MAX);
    private final DataSource database;
    private final Commits commits;
    private final Timer time;
    private final DistributionSummary size;
    private final Thread writer;
    private volatile boolean open = true;

    GroupCommit(DataSource database, Commits commits, MeterRegistry meters) {
        this.database = database;
        this.commits = commits;
        this.time = Timer.builder("resolute.append.time").register(meters);
        this.size =
                DistributionSummary.builder("resolute.append.batch.size")
                        .baseUnit("events")
                        .register(meters);
        meters.gauge("resolute.append.position", commits, Commits::head);
        meters.gauge("resolute.append.waiting", queue, BlockingQueue::size);
        this.writer = Thread.ofPlatform().name("ledger-writer").start(this::write);
    }

    /**
     * Records the append and returns once it is durable.
     *
     * @throws NotAppended when nothing of it was recorded by this attempt
     */
    List<Recorded> append(Append append) {
        if (append.lines().size() > LedgerBounds.APPEND_EVENTS_MAX) {
            throw new IllegalArgumentException("an append of " + append.lines().size() + " events");
        }
        Waiting waiting = new Waiting(append, new CompletableFuture<>());
        try {
            long wait = LedgerBounds.QUEUE_WAIT_MAX.toMillis();
            if (!open || !queue.offer(waiting, wait, TimeUnit.MILLISECONDS)) {
                throw new NotAppended(Reason.UNAVAILABLE);
            }
            return waiting.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppended(Reason.UNAVAILABLE);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof NotAppended not
                    ? not
                    : new IllegalStateException("the ledger refused an append", e.getCause());
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    int events = first.append().lines().size();
                    for (Waiting next = queue.peek(); next != null; next = queue.peek()) {
                        events += next.append().lines().size();
                        if (events > LedgerBounds.BATCH_EVENTS_MAX) {
                            break;
                        }
                        batch.add(queue.remove());
                    }
                    settle(batch);
                }
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException | SQLException | Error e) {
                LOG.error("An append of {} commands was refused by the database", batch.size(), e);
                batch.forEach(w -> w.outcome().completeExceptionally(e));
            }
            batch.clear();
        }
    }

    private void settle(List<Waiting> batch) throws SQLException, InterruptedException {
        List<Append> appends = batch.stream().map(Waiting::append).toList();
        long began = System.nanoTime();
        AppendCall.@Nullable Answer answer = call(appends);
        time.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        if (answer == null) {
            batch.forEach(
                    w -> w.outcome().completeExceptionally(new NotAppended(Reason.UNAVAILABLE)));
            return;
        }
        long position = answer.base();
        for (int number = 0; number < batch.size(); number++) {
            Waiting waiting = batch.get(number);
            if (answer.repeated().get(number)) {
                waiting.outcome().completeExceptionally(new NotAppended(Reason.REPEATED));
            } else if (answer.conflicting().get(number)) {
                waiting.outcome().completeExceptionally(new NotAppended(Reason.CONFLICTING));
            } else {
                List<Recorded> recorded = new ArrayList<>(waiting.append().lines().size());
                for (int i = 0; i < waiting.append().lines().size(); i++) {
                    recorded.add(new Recorded(++position, answer.at()));
                }
                waiting.outcome().complete(recorded);
            }
        }
        size.record((double) (position - answer.base()));
        commits.reached(position);
    }

    /**
     * Makes the call, again where the connection broke under it; nothing when that did not help.
     */
    private AppendCall.@Nullable Answer call(List<Append> appends)
            throws SQLException, InterruptedException {
        long pause = LedgerBounds.CALL_PAUSE.toMillis();
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                return AppendCall.make(connection, appends);
            } catch (SQLException e) {
                if (Broken.serverForNow(e)) {
                    LOG.error("The database takes no appends for now: {}", e.getMessage());
                    return null;
                }
                if (!Broken.connection(e)) {
                    throw e;
                }
                LOG.warn("Append call {} met a broken connection: {}", attempt, e.getMessage());
                if (attempt == LedgerBounds.CALLS_MAX) {
                    return null;
                }
            }
            Thread.sleep(pause);
            pause *= 2;
        }
    }

    /** Takes no more appends, and returns when those that were accepted are settled. */
    @Override
    public void close() {
        open = false;
        try {
            writer.join(java.time.Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
