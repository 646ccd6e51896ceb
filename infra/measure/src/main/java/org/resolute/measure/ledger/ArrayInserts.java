package org.resolute.measure.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * PostgreSQL's own limit: the rows of such reports, inserted as arrays into a table with the
 * columns, constraints and indexes of the ledger's, from as many connections.
 *
 * <p>Nobody checks anything and nobody locks a head; positions are given beforehand.
 */
public final class ArrayInserts {
    private static final String TABLE =
            "create table ledger.event_copy (like ledger.event including all)";
    private static final String INSERT =
            """
            insert into ledger.event_copy
            select position, aggregate, revision, source, id, type, time, clock_timestamp(), actor,
                   correlation_id, received_at, data
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as new (position, aggregate, revision, source, id, type, time, actor,
                          correlation_id, received_at, data)
            """;

    private final Entrance entrance;
    private final Ground ground;
    private final int batch;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();

    /** How to come into the database. */
    @FunctionalInterface
    public interface Entrance {
        Connection enter() throws SQLException;
    }

    public ArrayInserts(Entrance entrance, Ground ground, int batch) {
        this.entrance = entrance;
        this.ground = ground;
        this.batch = batch;
    }

    /** Rows a second, warm. */
    public double perSecond(int connections, Duration warmUp, Duration measured) {
        try (Connection connection = entrance.enter();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException("no copy of the table could be made", e);
        }
        long from = System.nanoTime() + warmUp.toNanos();
        long until = from + measured.toNanos();
        try (ExecutorService writers = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writing.add(writers.submit(() -> write(from, until)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the array inserts broke off", e);
        }
        return counted.get() / (measured.toNanos() / 1e9);
    }

    private Void write(long from, long until) throws SQLException {
        try (Connection connection = entrance.enter();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < until) {
                bind(connection, insert, next.getAndAdd(batch));
                insert.executeUpdate();
                long now = System.nanoTime();
                if (now >= from && now < until) {
                    counted.addAndGet(batch);
                }
            }
            return null;
        }
    }

    private void bind(Connection connection, PreparedStatement insert, long first)
            throws SQLException {
        Row[] rows = new Row[batch];
        for (int i = 0; i < batch; i++) {
            rows[i] = Row.of(first + i, ground);
        }
        insert.setArray(1, longs(connection, rows, Row::position));
        insert.setArray(2, texts(connection, rows, Row::aggregate));
        insert.setArray(3, longs(connection, rows, Row::revision));
        insert.setArray(4, texts(connection, rows, _ -> Reports.SOURCE));
        insert.setArray(5, texts(connection, rows, Row::id));
        insert.setArray(6, texts(connection, rows, _ -> Row.TYPE));
        insert.setArray(7, texts(connection, rows, _ -> Row.TIME));
        insert.setArray(8, texts(connection, rows, _ -> Row.ACTOR));
        insert.setArray(9, texts(connection, rows, Row::correlationId));
        insert.setArray(10, connection.createArrayOf("text", new String[batch]));
        insert.setArray(11, texts(connection, rows, Row::facts));
    }

    private static java.sql.Array longs(
            Connection connection, Row[] rows, java.util.function.ToLongFunction<Row> column)
            throws SQLException {
        Long[] values = new Long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column.applyAsLong(rows[i]);
        }
        return connection.createArrayOf("bigint", values);
    }

    private static java.sql.Array texts(
            Connection connection, Row[] rows, java.util.function.Function<Row, String> column)
            throws SQLException {
        String[] values = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column.apply(rows[i]);
        }
        return connection.createArrayOf("text", values);
    }
}
