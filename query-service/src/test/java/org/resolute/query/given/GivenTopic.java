package org.resolute.query.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.Patience;

/** The topic of a ledger on a real broker, and someone who sends to it. */
public final class GivenTopic implements AutoCloseable {
    private static final long WAIT_SECONDS_MAX = 60;

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    public GivenTopic(String bootstrap, String ledger) {
        this.topic = "ledger." + ledger;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "linger.ms",
                                5,
                                // A batch sent again is then always known to the broker.
                                "max.in.flight.requests.per.connection",
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    public static GivenTopic created(String bootstrap, String ledger) {
        GivenTopic given = new GivenTopic(bootstrap, ledger);
        given.create();
        return given;
    }

    public void create() {
        await(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
    }

    public void delete() {
        await(admin.deleteTopics(List.of(topic)).all());
        boolean gone = Patience.until(Duration.ofSeconds(WAIT_SECONDS_MAX), () -> !exists());
        if (!gone) {
            throw new IllegalStateException(topic + " was not deleted");
        }
    }

    private boolean exists() {
        Set<String> topics = await(admin.listTopics().names());
        return topics.contains(topic);
    }

    public void send(List<Envelope> envelopes) {
        List<? extends Future<?>> sent =
                envelopes.stream().map(e -> sendLater(e.subject(), e.toBytes())).toList();
        sent.forEach(GivenTopic::await);
    }

    public void send(Envelope... envelopes) {
        send(List.of(envelopes));
    }

    public void sendBytes(String key, byte[] value) {
        await(sendLater(key, value));
    }

    private Future<?> sendLater(String key, byte[] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(topic, 0, keyBytes, value));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not do it", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
