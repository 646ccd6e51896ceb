package org.resolute.measure.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.resolute.events.Event;
import org.resolute.events.wire.Envelope;

/** Reads a topic from its beginning with the intake's settings, and writes nothing. */
public final class BareReader {
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private BareReader() {}

    /** A consumer of the topic's one partition that stands at its beginning. */
    public static KafkaConsumer<byte[], byte[]> at(LedgerTopic topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                topic.bootstrap(),
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                                100,
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                10_000,
                                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                                8 * 1024 * 1024),
                        bytes,
                        bytes);
        consumer.assign(List.of(topic.partition()));
        consumer.seekToBeginning(List.of(topic.partition()));
        return consumer;
    }

    /**
     * Events a second, envelope and data parsed, from the first batch on. Positions have to be 1,
     * 2, 3 … up to the last.
     */
    public static double perSecond(LedgerTopic topic, long events) {
        try (KafkaConsumer<byte[], byte[]> consumer = at(topic)) {
            long last = read(consumer, 0);
            long first = last;
            long begun = System.nanoTime();
            while (last < events) {
                last = read(consumer, last);
            }
            return (last - first) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long read(KafkaConsumer<byte[], byte[]> consumer, long from) {
        long last = from;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(SILENCE_MAX)) {
            Envelope envelope = Envelope.read(record.value());
            Event event = envelope.event();
            if (envelope.place().position() != last + 1) {
                throw new IllegalStateException(
                        "behind position %d the topic holds %d, %s"
                                .formatted(last, envelope.place().position(), event));
            }
            last++;
        }
        if (last == from) {
            throw new IllegalStateException("the topic ends at position " + from);
        }
        return last;
    }
}
