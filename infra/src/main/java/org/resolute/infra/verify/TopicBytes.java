package org.resolute.infra.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.resolute.proof.NotProven;

/** Whether the records of a ledger's topic are its entries, byte for byte. */
final class TopicBytes {
    private static final String WHO = "the topic";
    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrap;
    private final Entries entries;

    TopicBytes(String bootstrap, Entries entries) {
        this.bootstrap = bootstrap;
        this.entries = entries;
    }

    /** Reads it from its beginning to the event of a position; repeats must be the same bytes. */
    void compare(long last, Verification.Progress progress) {
        TopicPartition partition = new TopicPartition("ledger." + entries.ledger(), 0);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long seen = 0;
            while (seen < last) {
                if (consumer.position(partition) >= end) {
                    throw EntryOrder.bad(seen + 1, WHO + " does not hold it");
                }
                for (var record : consumer.poll(POLL).records(partition)) {
                    seen = compare(record.value(), seen);
                }
                progress.at(Math.min(seen, last), last);
            }
        }
    }

    private long compare(byte[] value, long seen) {
        long position = Entries.header(value, WHO).position();
        if (position > entries.size()) {
            return seen;
        }
        entries.demand(position, value, WHO);
        if (position > seen + 1) {
            throw new NotProven("position " + (seen + 1) + ": " + WHO + " does not hold it");
        }
        return Math.max(seen, position);
    }
}
