package org.resolute.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.platform.KafkaServer;
import org.resolute.proof.Hash;
import org.resolute.proof.NotProven;

class ATopicBesideItsLedgerTest {
    private static final String TOPIC = "ledger.test";
    private static final int EVENTS = 5_000;

    @TempDir private static Path folder;
    private static KafkaServer kafka;
    private static Admin admin;
    private static List<byte[]> events;
    private static Entries proved;

    @BeforeAll
    static void a_proved_ledger_and_a_broker() {
        kafka = KafkaServer.start(folder, 0);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
        events = new ArrayList<>();
        proved = new Entries();
        for (int position = 1; position <= EVENTS; position++) {
            byte[] event = MadeLog.event(position, position, position, "");
            events.add(event);
            proved.add(EntryHeader.read(event), Hash.ofEntry(event));
        }
    }

    @AfterAll
    static void they_stop() {
        admin.close();
        kafka.close();
    }

    @BeforeEach
    void an_empty_topic() throws Exception {
        if (admin.listTopics().names().get().contains(TOPIC)) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }

    @Test
    void a_topic_that_holds_the_entries_agrees_also_with_repeats_and_what_came_since() {
        List<byte[]> records = new ArrayList<>(events);
        records.addAll(100, events.subList(40, 100));
        records.add(MadeLog.event(EVENTS + 1, EVENTS + 1, EVENTS + 1, ""));

        assertThatCode(() -> compare(records)).doesNotThrowAnyException();
    }

    @Test
    void a_record_with_other_bytes_is_named() {
        List<byte[]> records = new ArrayList<>(events);
        records.set(4_096, MadeLog.event(4_097, 4_097, 4_097, "other"));

        assertRefuted(records, "position 4097: the topic holds other bytes of it");
    }

    @Test
    void a_record_that_is_missing_is_named() {
        List<byte[]> records = new ArrayList<>(events);
        records.remove(9);

        assertRefuted(records, "position 10: the topic does not hold it");
    }

    @Test
    void a_topic_that_ends_early_is_named() {
        assertRefuted(
                events.subList(0, EVENTS - 1),
                "position " + EVENTS + ": the topic does not hold it");
    }

    @Test
    void a_record_that_is_no_event_is_told() {
        List<byte[]> records = new ArrayList<>(events);
        records.add(3, new byte[] {'x'});

        assertRefuted(records, "the topic holds something that is no event");
    }

    private static void assertRefuted(List<byte[]> records, String why) {
        assertThatThrownBy(() -> compare(records))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining(why);
    }

    private static void compare(List<byte[]> records) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            List<? extends Future<?>> sent =
                    records.stream()
                            .map(record -> producer.send(new ProducerRecord<>(TOPIC, record)))
                            .toList();
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
        new TopicBytes(kafka.bootstrap(), proved).compare(EVENTS, (_, _) -> {});
    }
}
