package org.resolute.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The ledger's one partition, read from where we say. Kafka knows nothing of that: where to go on
 * is kept with the rows, and one process that reads it twice does no harm.
 */
final class Topic implements AutoCloseable {
    private static final Duration POLL_MAX = Duration.ofMillis(IntakeBounds.POLL_MILLIS_MAX);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);

    private final TopicPartition partition;
    private final TopicId id;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Topic(Source source, long offset, TopicId id) {
        this.id = id;
        partition = new TopicPartition(source.topic(), 0);
        consumer = new KafkaConsumer<>(settings(source));
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
    }

    List<ConsumerRecord<byte[], byte[]>> poll() {
        return consumer.poll(POLL_MAX).records(partition);
    }

    /** Whether what was polled last may be of another topic than what was polled before. */
    boolean isAnother() {
        return id.isAnother();
    }

    void rewind() {
        consumer.seekToBeginning(List.of(partition));
    }

    /** Records between the next one and the end, as the last answer of the broker told. */
    OptionalLong unread() {
        return consumer.currentLag(partition);
    }

    /** Takes leave of the broker even on a thread that was interrupted. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        consumer.close(CloseOptions.timeout(CLOSE_MAX));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(Source source) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, source.bootstrap()),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, "intake-" + source.ledger()),
                Map.entry(
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class),
                Map.entry(
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                Map.entry(
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        IntakeBounds.FETCH_WAIT_MILLIS_MAX),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, source.batchEventsMax()),
                Map.entry(
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        IntakeBounds.FETCH_BYTES_MAX),
                Map.entry(
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        (long) IntakeBounds.RECONNECT_MILLIS_MAX),
                Map.entry(
                        ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
                        (long) IntakeBounds.RECONNECT_MILLIS_MAX));
    }
}
