package org.resolute.command.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Envelope;

/** The topic of one ledger, as its only writer sees it. */
final class Topic implements AutoCloseable {
    /** How long a broker may take to answer a question. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final TopicPartition partition;
    private final String ledger;
    private final String brokers;
    private final Admin admin;

    Topic(String brokers, String ledger) {
        this.brokers = brokers;
        this.ledger = ledger;
        this.partition = new TopicPartition("ledger." + ledger, 0);
        this.admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000",
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000"));
    }

    TopicPartition partition() {
        return partition;
    }

    /** What tells this topic from another of its name: its id, and where its records begin. */
    record Identity(Uuid id, long beginning) {}

    /** Makes the topic if it is not there: one partition, kept for ever. */
    void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic =
                new NewTopic(partition.topic(), Optional.of(1), Optional.empty())
                        .configs(
                                Map.of(
                                        "cleanup.policy", "delete",
                                        "retention.ms", "-1",
                                        "retention.bytes", "-1"));
        int partitions = partitions(topic);
        if (partitions != 1) {
            throw new BrokenPublishing(
                    "topic %s has %d partitions, so it has no order: delete it, it is refilled"
                            .formatted(partition.topic(), partitions));
        }
    }

    /** Of the topic that is made, or of the one that is there; that one can be described. */
    private int partitions(NewTopic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return await(admin.createTopics(List.of(topic)).numPartitions(topic.name()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return description().partitions().size();
            }
            throw e;
        }
    }

    Identity identity() throws InterruptedException, ExecutionException, TimeoutException {
        return new Identity(description().topicId(), offset(OffsetSpec.earliest()));
    }

    /** The last record; nothing for a topic that holds none. */
    Optional<Envelope> last() throws InterruptedException, ExecutionException, TimeoutException {
        long end = offset(OffsetSpec.latest());
        return offset(OffsetSpec.earliest()) == end ? Optional.empty() : Optional.of(at(end - 1));
    }

    /** Whether the records begin with the ledger's first event, or there are none. */
    boolean isWhole() throws InterruptedException, ExecutionException, TimeoutException {
        long beginning = offset(OffsetSpec.earliest());
        return beginning == offset(OffsetSpec.latest()) || at(beginning).place().position() == 1;
    }

    /** Drops every record, so that the topic can be filled from the ledger again. */
    void empty() throws InterruptedException, ExecutionException, TimeoutException {
        RecordsToDelete all = RecordsToDelete.beforeOffset(offset(OffsetSpec.latest()));
        await(admin.deleteRecords(Map.of(partition, all)).all());
    }

    private Envelope at(long offset) throws TimeoutException {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            long until = System.nanoTime() + ANSWER_MAX.toNanos();
            while (System.nanoTime() < until) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    return envelope(record);
                }
            }
        }
        throw new TimeoutException("no record at offset " + offset + " of " + partition);
    }

    private Envelope envelope(ConsumerRecord<byte[], byte[]> record) {
        Envelope envelope = read(record);
        if (!envelope.place().ledger().equals(ledger)) {
            throw new BrokenPublishing(
                    "topic %s holds records of ledger %s"
                            .formatted(partition.topic(), envelope.place().ledger()));
        }
        return envelope;
    }

    private Envelope read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Envelope.read(record.value());
        } catch (Malformed | NullPointerException e) {
            throw new BrokenPublishing(
                    "offset %d of topic %s holds no event of a ledger: someone else wrote there; "
                                    .formatted(record.offset(), partition.topic())
                            + "delete the topic, it is refilled");
        }
    }

    private TopicDescription description()
            throws InterruptedException, ExecutionException, TimeoutException {
        String name = partition.topic();
        return java.util.Objects.requireNonNull(
                await(admin.describeTopics(List.of(name)).allTopicNames()).get(name));
    }

    private long offset(OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        return await(admin.listOffsets(Map.of(partition, which)).partitionResult(partition))
                .offset();
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
