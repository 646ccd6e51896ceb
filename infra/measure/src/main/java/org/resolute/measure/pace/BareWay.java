package org.resolute.measure.pace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.resolute.events.wire.Envelope;
import org.resolute.measure.ledger.ArrayInserts.Entrance;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.topic.BareProducer;
import org.resolute.measure.topic.BareReader;
import org.resolute.measure.topic.LedgerTopic;

/**
 * The least that could be done between acknowledgement and sight: a row is committed, its record
 * sent, read, and committed as a row elsewhere. The first commit is durable, the second is flushed
 * later, as those of the views are.
 */
public final class BareWay implements AutoCloseable {
    private static final long SEEN_SECONDS_MAX = 10;
    private static final String TABLE = "create table bare (position bigint, value bytea)";
    private static final String INSERT = "insert into bare values (?, ?)";

    private final Entrance ledger;
    private final Past past;
    private final BareProducer producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection views;
    private final Thread reader = Thread.ofPlatform().name("bare-reader").unstarted(this::read);
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    public BareWay(Entrance ledger, Entrance views, LedgerTopic topic, Past past)
            throws SQLException {
        this.ledger = ledger;
        this.past = past;
        this.producer = BareProducer.ofEach(topic);
        this.consumer = BareReader.at(topic);
        this.views = views.enter();
        try (Connection connection = ledger.enter();
                Statement first = connection.createStatement();
                Statement second = this.views.createStatement()) {
            first.execute(TABLE);
            second.execute(TABLE);
            second.execute("set synchronous_commit = off");
        }
        this.views.setAutoCommit(false);
        reader.start();
    }

    /** One of those who commit, each on a connection of its own. */
    public Pace.Sender sender() {
        try {
            return new Committer(ledger.enter());
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a sender", e);
        }
    }

    private final class Committer implements Pace.Sender {
        private final Connection connection;
        private final PreparedStatement insert;

        Committer(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
        }

        @Override
        public long report() throws Exception {
            Envelope event = past.at(last.incrementAndGet());
            long position = event.place().position();
            CompletableFuture<Long> seen = new CompletableFuture<>();
            waiting.put(position, seen);
            insert.setLong(1, position);
            insert.setBytes(2, event.toBytes());
            insert.executeUpdate();
            long committed = System.nanoTime();
            producer.send(event);
            return seen.get(SEEN_SECONDS_MAX, TimeUnit.SECONDS) - committed;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("the connection could not be closed", e);
            }
        }
    }

    private void read() {
        try (PreparedStatement insert = views.prepareStatement(INSERT)) {
            while (true) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(1));
                long[] positions = new long[records.count()];
                int count = 0;
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    positions[count] = Envelope.read(record.value()).place().position();
                    insert.setLong(1, positions[count]);
                    insert.setBytes(2, record.value());
                    insert.addBatch();
                    count++;
                }
                insert.executeBatch();
                views.commit();
                long now = System.nanoTime();
                for (long position : positions) {
                    CompletableFuture<Long> seen = waiting.remove(position);
                    if (seen != null) {
                        seen.complete(now);
                    }
                }
            }
        } catch (WakeupException | InterruptException _) {
            // Closed: whoever still waits for a record runs into his bound.
        } catch (SQLException e) {
            waiting.values().forEach(seen -> seen.completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(SEEN_SECONDS_MAX));
            consumer.close();
            views.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be closed", e);
        } finally {
            producer.close();
        }
    }
}
