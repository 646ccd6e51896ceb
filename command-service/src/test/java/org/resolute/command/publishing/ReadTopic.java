package org.resolute.command.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.resolute.events.wire.Envelope;

/** The topic of a ledger as a reader from its beginning sees it. */
final class ReadTopic {
    private ReadTopic() {}

    /** The positions in the order of the topic, repeats included. */
    static List<Long> positions(String brokers, String ledger) {
        return events(brokers, ledger).stream().map(event -> event.place().position()).toList();
    }

    /** What the senders named the events, in the same order. */
    static List<String> ids(String brokers, String ledger) {
        return events(brokers, ledger).stream().map(event -> event.key().id()).toList();
    }

    private static List<Envelope> events(String brokers, String ledger) {
        TopicPartition partition = new TopicPartition("ledger." + ledger, 0);
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        List<Envelope> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(r -> events.add(Envelope.read(r.value())));
            }
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            return List.of();
        }
        return events;
    }

    /** What a reader keeps that drops repeats; a hole stops it for good. */
    static List<Long> kept(List<Long> positions) {
        List<Long> kept = new ArrayList<>();
        for (long position : positions) {
            if (position == kept.size() + 1) {
                kept.add(position);
            } else if (position > kept.size()) {
                throw new AssertionError("a hole before position " + position);
            }
        }
        return kept;
    }

    /** Puts something into a topic that a relay would not. */
    static void write(String brokers, TopicPartition partition, String value) throws Exception {
        StringSerializer text = new StringSerializer();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), text, text)) {
            producer.send(
                            new ProducerRecord<>(
                                    partition.topic(), partition.partition(), null, value))
                    .get();
        }
    }

    static void delete(String brokers, String ledger) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            admin.deleteTopics(List.of("ledger." + ledger)).all().get();
        }
    }
}
