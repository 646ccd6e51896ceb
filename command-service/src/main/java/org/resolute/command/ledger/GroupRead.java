package org.resolute.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.resolute.command.ledger.NotAppended.Reason;
import org.resolute.events.Event;
import org.resolute.events.wire.EventJson;

/**
 * Reads the past of aggregates, all that are asked for at the same moment in one query.
 *
 * <p>Note to the maintainer. This is the mirror of {@link GroupCommit}: after a restart every
 * command needs an aggregate nobody has in memory, and a query each would cost more than the append
 * itself. The reading thread only fetches; JSON is read by the thread that asked. Snapshots were
 * left out: an undertaking holds tens of events, and a group of 128 is read in one index scan.
 */
final class GroupRead implements AutoCloseable {
    private static final String QUERY =
            "select aggregate, revision, type, data from event where aggregate = any (?)"
                    + " order by aggregate, revision";

    /** An event of an aggregate's past, its data not yet read. */
    record Past(long revision, String type, String data) {
        Event event() {
            return EventJson.read(EventRow.type(type), data);
        }
    }

    private record Waiting(String aggregate, CompletableFuture<List<Past>> outcome) {}

    private final BlockingQueue<Waiting> queue =
            new ArrayBlockingQueue<>(LedgerBounds.WAITING_READS_MAX);
    private final DataSource database;
    private final Thread reader;
    private volatile boolean open = true;

    GroupRead(DataSource database) {
        this.database = database;
        this.reader = Thread.ofPlatform().name("ledger-reader").start(this::read);
    }

    /** All events of an aggregate in their order; none for one that has no past. */
    List<Past> of(String aggregate) {
        Waiting waiting = new Waiting(aggregate, new CompletableFuture<>());
        try {
            long wait = LedgerBounds.QUEUE_WAIT_MAX.toMillis();
            if (!open || !queue.offer(waiting, wait, TimeUnit.MILLISECONDS)) {
                throw new NotAppended(Reason.UNAVAILABLE);
            }
            return waiting.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppended(Reason.UNAVAILABLE);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException sql
                    ? new LedgerUnreadable(sql)
                    : new IllegalStateException(e.getCause());
        }
    }

    private void read() {
        List<Waiting> batch = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LedgerBounds.AGGREGATES_PER_READ_MAX - 1);
                    Map<String, List<Past>> pasts = fetch(batch);
                    batch.forEach(w ->
                            w.outcome().complete(pasts.getOrDefault(w.aggregate(), List.of())));
                }
            } catch (InterruptedException e) {
                open = false;
            } catch (SQLException | RuntimeException | Error e) {
                batch.forEach(w -> w.outcome().completeExceptionally(e));
            }
            batch.clear();
        }
    }

    private Map<String, List<Past>> fetch(List<Waiting> batch) throws SQLException {
        Object[] aggregates = batch.stream().map(Waiting::aggregate).distinct().toArray();
        Map<String, List<Past>> pasts = HashMap.newHashMap(aggregates.length);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("text", aggregates));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pasts.computeIfAbsent(row.getString(1), a -> new ArrayList<>())
                            .add(new Past(row.getLong(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return pasts;
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
