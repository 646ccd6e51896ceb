package org.resolute.measure.topic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.resolute.events.wire.Envelope;
import org.resolute.measure.ledger.Past;

/**
 * A producer that is handed records instead of reading a ledger, all of them acknowledged as the
 * relay's are.
 */
public final class BareProducer implements AutoCloseable {
    private static final int RENDERED_MAX = 10_000;
    private static final RecordHeader HEADER =
            new RecordHeader(
                    "content-type",
                    "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));

    private final LedgerTopic topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private BareProducer(LedgerTopic topic, int lingerMillis) {
        this.topic = topic;
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                topic.bootstrap(),
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                lingerMillis,
                                ProducerConfig.BATCH_SIZE_CONFIG,
                                256 * 1024,
                                ProducerConfig.BUFFER_MEMORY_CONFIG,
                                64L * 1024 * 1024),
                        bytes,
                        bytes);
    }

    /** One that waits for batches to fill, as a program that only wants to be done would. */
    public static BareProducer ofMany(LedgerTopic topic) {
        return new BareProducer(topic, 5);
    }

    /** One that sends at once. */
    public static BareProducer ofEach(LedgerTopic topic) {
        return new BareProducer(topic, 0);
    }

    /** Sends the whole past, so that the topic is as the relay would have left it. */
    public void fill(Past past, long events) {
        fill(past, 1, events);
    }

    /** Sends a part of the past, both positions included. */
    public void fill(Past past, long from, long to) {
        for (long position = from; position <= to; position++) {
            send(rendered(past.at(position)));
        }
        settle();
    }

    /** Records a second, rendered beforehand: some of the past, again and again. */
    public double perSecond(Past past, long events) {
        List<ProducerRecord<byte[], byte[]>> records =
                LongStream.rangeClosed(events - RENDERED_MAX + 1, events)
                        .mapToObj(position -> rendered(past.at(position)))
                        .toList();
        long begun = System.nanoTime();
        for (long i = 0; i < events; i++) {
            send(records.get((int) (i % RENDERED_MAX)));
        }
        settle();
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private ProducerRecord<byte[], byte[]> rendered(Envelope event) {
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        String name = topic.partition().topic();
        return new ProducerRecord<>(name, 0, key, event.toBytes(), List.of(HEADER));
    }

    /** Sends one; whether it arrived is asked in {@link #settle}. */
    public void send(Envelope event) {
        send(rendered(event));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears what became of it
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(
                record,
                (_, e) -> {
                    if (e != null) {
                        failure.set(new IllegalStateException("a record was not taken", e));
                    }
                });
    }

    /** Waits until all that was sent is acknowledged. */
    private void settle() {
        producer.flush();
        RuntimeException known = failure.get();
        if (known != null) {
            throw known;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
