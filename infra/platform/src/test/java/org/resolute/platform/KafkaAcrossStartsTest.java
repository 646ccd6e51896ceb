package org.resolute.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAcrossStartsTest {
    private static final int WAIT_SECONDS_MAX = 60;

    @TempDir private Path folder;

    @Test
    void records_survive_a_kill_and_a_stop() throws Exception {
        KafkaServer killed = KafkaServer.start(folder, 0);
        createTopic(killed);
        send(killed, "before the kill");

        killed.kill();

        try (KafkaServer server = KafkaServer.start(folder, killed.port())) {
            assertThat(server.bootstrap()).isEqualTo(killed.bootstrap());
            send(server, "after the kill");
        }
        try (KafkaServer server = KafkaServer.start(folder, killed.port())) {
            assertThat(read(server, 2)).containsExactly("before the kill", "after the kill");
        }
    }

    @Test
    void one_left_behind_is_stopped_by_the_next_start() {
        KafkaServer leftBehind = KafkaServer.start(folder, 0);

        try (KafkaServer server = KafkaServer.start(folder, leftBehind.port())) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void two_stand_side_by_side() throws Exception {
        try (KafkaServer one = KafkaServer.start(folder.resolve("one"), 0);
                KafkaServer other = KafkaServer.start(folder.resolve("other"), 0)) {
            createTopic(one);

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", other.bootstrap()))) {
                assertThat(admin.listTopics().names().get(WAIT_SECONDS_MAX, TimeUnit.SECONDS))
                        .isEmpty();
            }
        }
    }

    private static void createTopic(KafkaServer server)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
            NewTopic topic = new NewTopic("kept", Optional.of(1), Optional.empty());
            admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    private static void send(KafkaServer server, String value)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrap(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", value))
                    .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaServer server, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrap());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            Patience.until(
                    Duration.ofSeconds(WAIT_SECONDS_MAX),
                    () -> {
                        for (ConsumerRecord<String, String> record :
                                consumer.poll(Duration.ofMillis(200))) {
                            values.add(record.value());
                        }
                        return values.size() >= count;
                    });
            return values;
        }
    }
}
