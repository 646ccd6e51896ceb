package org.resolute.command.listening;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topics of submissions and receipts of one ledger, as a sender's system uses them. */
final class Topics implements AutoCloseable {
    static final String STRUCTURED = "application/cloudevents+json";

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> broker;
    private final String submissions;
    private final String receipts;
    private final KafkaProducer<byte[], byte[]> producer;

    /** A receipt and the record it came in. */
    record Answered(ConsumerRecord<byte[], byte[]> record) {
        JsonNode receipt() {
            return JSON.readTree(record.value());
        }

        String status() {
            return receipt().get("status").stringValue();
        }

        String id() {
            return receipt().get("id").stringValue();
        }

        String header(String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }

        long offset() {
            return Long.parseLong(header("submission-offset"));
        }
    }

    Topics(String bootstrap, String ledger, int partitions) throws Exception {
        this.broker = Map.of("bootstrap.servers", bootstrap);
        this.submissions = "submissions." + ledger;
        this.receipts = "receipts." + ledger;
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer = new KafkaProducer<>(broker, bytes, bytes);
        try (Admin admin = Admin.create(broker)) {
            for (String topic : List.of(submissions, receipts)) {
                NewTopic asked = new NewTopic(topic, Optional.of(partitions), Optional.empty());
                admin.createTopics(List.of(asked)).all().get();
            }
        }
    }

    void send(int partition, String event) throws Exception {
        send(partition, STRUCTURED, event.getBytes(StandardCharsets.UTF_8));
    }

    void send(int partition, String contentType, byte @Nullable [] value) throws Exception {
        List<Header> headers =
                contentType.isEmpty()
                        ? List.of()
                        : List.of(
                                new RecordHeader(
                                        "content-type",
                                        contentType.getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(submissions, partition, (byte[]) null, value, headers))
                .get();
    }

    /** Waits until so many receipts are there, and returns all. */
    List<Answered> receipts(int atLeast) {
        List<Answered> found = new ArrayList<>();
        await().atMost(SOON)
                .until(() -> {
                    found.clear();
                    read().forEach(record -> found.add(new Answered(record)));
                    return found.size() >= atLeast;
                });
        return found;
    }

    private List<ConsumerRecord<byte[], byte[]>> read() {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(broker, bytes, bytes)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(receipts).stream()
                            .map(p -> new TopicPartition(receipts, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Lets the topic of receipts take records up to so many bytes. */
    void receiptsTake(int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, receipts);
        ConfigEntry entry = new ConfigEntry("max.message.bytes", String.valueOf(bytes));
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
        try (Admin admin = Admin.create(broker)) {
            admin.incrementalAlterConfigs(Map.of(topic, change)).all().get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
