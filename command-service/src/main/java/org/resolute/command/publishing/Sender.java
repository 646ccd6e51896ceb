package org.resolute.command.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;

/**
 * Sends a run of consecutive events, many in flight, in order.
 *
 * <p>Note to the maintainer. A record never expires: an expired one could be overtaken by those
 * behind it, and that would be a hole. While the broker is away the records in flight wait, at most
 * {@link #IN_FLIGHT_MAX}. A client that finds no broker forgets the topics it knew, so the next
 * record is refused once the producer has waited for them in vain. Like any error that ends the
 * run, and the next one asks Kafka for its last record.
 *
 * <p>Nothing lingers, and one request is under way at a time: a lone event is sent at once, and
 * what comes while a request is under way goes together with the next. With five under way,
 * catching up sent many small requests, and the broker and the sending thread spent their time on
 * those.
 */
final class Sender implements AutoCloseable {
    /** Records sent and not yet acknowledged. */
    static final int IN_FLIGHT_MAX = 20_000;

    private static final List<Header> HEADERS =
            List.of(
                    new RecordHeader(
                            "content-type",
                            "application/cloudevents+json; charset=UTF-8"
                                    .getBytes(StandardCharsets.UTF_8)));

    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicPartition partition;
    private final RelayGauges gauges;
    private final Semaphore room = new Semaphore(IN_FLIGHT_MAX);
    private volatile @Nullable Exception failure;

    Sender(String brokers, TopicPartition partition, RelayGauges gauges) {
        this(brokers, partition, gauges, Map.of());
    }

    /** With clocks of the producer set to other than their usual times. */
    Sender(
            String brokers,
            TopicPartition partition,
            RelayGauges gauges,
            Map<String, Object> clocks) {
        Map<String, Object> settings = new HashMap<>(clocks);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer = new KafkaProducer<>(settings, bytes, bytes);
        this.partition = partition;
        this.gauges = gauges;
    }

    /** Waits for room in flight; false when there was none for a while. */
    boolean hasRoom() throws InterruptedException {
        if (room.tryAcquire(200, TimeUnit.MILLISECONDS)) {
            room.release();
            return true;
        }
        return false;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears what became of it
    void send(Envelope event) throws Exception {
        throwFailure();
        room.acquire();
        long position = event.place().position();
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        producer.send(
                new ProducerRecord<>(
                        partition.topic(), partition.partition(), key, event.toBytes(), HEADERS),
                (at, e) -> acknowledged(position, at, e));
    }

    private void acknowledged(
            long position, @Nullable RecordMetadata at, @Nullable Exception error) {
        room.release();
        if (error != null) {
            failure = error;
        } else if (failure == null && at != null) {
            gauges.relayed(position);
        }
    }

    /** Ends the run where a record could not be sent. */
    void throwFailure() throws Exception {
        Exception known = failure;
        if (known != null) {
            throw known;
        }
    }

    /** Leaves what is still in flight; the next run begins behind what arrived. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Gives what is in flight a moment to arrive. */
    void settle() throws InterruptedException {
        if (room.tryAcquire(IN_FLIGHT_MAX, 3, TimeUnit.SECONDS)) {
            room.release(IN_FLIGHT_MAX);
        }
    }
}
