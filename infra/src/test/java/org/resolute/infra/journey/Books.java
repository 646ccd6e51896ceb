package org.resolute.infra.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;

/** What a house has written down: in its ledger, and in its topic. */
record Books(List<Line> ledger, List<Envelope> topic) {

    /** An event as both of them must tell it. */
    record Line(long position, String source, String id, long revision, String data) {
        static Line of(Envelope event) {
            return new Line(
                    event.place().position(),
                    event.key().source(),
                    event.key().id(),
                    event.place().revision(),
                    event.data());
        }
    }

    static Books of(RunningHouse house) throws SQLException {
        LedgerDatabases databases = house.databases();
        return new Books(
                ledger(databases),
                topic(house.addresses().kafkaBootstrap(), "ledger." + databases.ledger()));
    }

    /** The topic as a reader keeps it that drops repeats; a hole is an error. */
    List<Envelope> kept() {
        List<Envelope> kept = new ArrayList<>();
        for (Envelope event : topic) {
            long position = event.place().position();
            if (position == kept.size() + 1) {
                kept.add(event);
            } else if (position > kept.size()) {
                throw new AssertionError("the topic has a hole before position " + position);
            } else if (!Line.of(event).equals(Line.of(kept.get((int) position - 1)))) {
                throw new AssertionError("the topic holds two events at position " + position);
            }
        }
        return kept;
    }

    private static List<Line> ledger(LedgerDatabases databases) throws SQLException {
        LedgerDatabases.Access reader = databases.reader();
        List<Line> lines = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                reader.jdbcUrl(), reader.user(), reader.password());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select position, source, id, revision, data"
                                        + " from ledger.event order by position")) {
            while (row.next()) {
                lines.add(
                        new Line(
                                row.getLong("position"),
                                row.getString("source"),
                                row.getString("id"),
                                row.getLong("revision"),
                                row.getString("data")));
            }
        }
        return lines;
    }

    private static List<Envelope> topic(String brokers, String name) {
        TopicPartition partition = new TopicPartition(name, 0);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        List<Envelope> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> records.add(Envelope.read(record.value())));
            }
        }
        return records;
    }
}
