package org.resolute.measure.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.resolute.events.wire.Envelope;

/** Appends a past to its ledger as the service would, but from outside: one call a batch. */
public final class Appends {
    private static final String APPEND =
            "select ledger.append(?::int[], ?::text[], ?::bigint[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])";

    private final Connection writer;
    private final Past past;
    private final int batch;
    private long head;

    /**
     * Goes on behind a position.
     *
     * @param writer a connection of the role that may append
     */
    public Appends(Connection writer, Past past, int batch, long head) {
        this.writer = writer;
        this.past = past;
        this.batch = batch;
        this.head = head;
    }

    /** The last position that was appended. */
    public long head() {
        return head;
    }

    /** As fast as it goes; returns events a second. */
    public double flood(Duration time) {
        long before = head;
        long begunNanos = System.nanoTime();
        long until = begunNanos + time.toNanos();
        while (System.nanoTime() < until) {
            append();
        }
        return (head - before) / ((System.nanoTime() - begunNanos) / 1e9);
    }

    /** At a pace; returns events a second, which are fewer where it cannot be kept. */
    public double paced(int perSecond, Duration time) {
        long before = head;
        long begunNanos = System.nanoTime();
        long batches = time.toMillis() * perSecond / 1000 / batch;
        for (long i = 0; i < batches; i++) {
            long due = begunNanos + i * batch * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            append();
        }
        return (head - before) / ((System.nanoTime() - begunNanos) / 1e9);
    }

    private void append() {
        Envelope[] events = new Envelope[batch];
        for (int i = 0; i < batch; i++) {
            events[i] = past.at(head + 1 + i);
        }
        try (PreparedStatement append = writer.prepareStatement(APPEND)) {
            Integer[] one = new Integer[batch];
            Arrays.fill(one, 1);
            append.setArray(1, writer.createArrayOf("int", one));
            append.setArray(2, texts(events, event -> "undertaking:" + event.subject()));
            Long[] revisions =
                    Arrays.stream(events)
                            .map(event -> event.place().revision())
                            .toArray(Long[]::new);
            append.setArray(3, writer.createArrayOf("bigint", revisions));
            append.setArray(4, texts(events, event -> event.key().source()));
            append.setArray(5, texts(events, event -> event.key().id()));
            append.setArray(6, texts(events, event -> event.type().type()));
            append.setArray(7, texts(events, Envelope::time));
            append.setArray(8, texts(events, event -> event.origin().actor()));
            append.setArray(9, texts(events, event -> event.origin().correlationId()));
            append.setArray(10, writer.createArrayOf("text", new String[batch]));
            append.setArray(11, texts(events, Envelope::data));
            append.execute();
            head += batch;
        } catch (SQLException e) {
            throw new IllegalStateException("the append broke off", e);
        }
    }

    private Array texts(Envelope[] events, Function<Envelope, String> column) throws SQLException {
        return writer.createArrayOf("text", Arrays.stream(events).map(column).toArray());
    }
}
