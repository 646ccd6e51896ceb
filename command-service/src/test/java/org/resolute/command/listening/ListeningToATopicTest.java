package org.resolute.command.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.listening.Topics.Answered;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import tools.jackson.databind.JsonNode;

/** Units whose systems speak Kafka put their events into a topic and read what became of them. */
class ListeningToATopicTest {
    private static final int PARTITIONS = 4;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final LedgerDatabases databases = Platform.shared().freshLedger();
    private Topics topics;

    @BeforeEach
    void make() throws Exception {
        topics = new Topics(Platform.shared().kafka().bootstrap(), databases.ledger(), PARTITIONS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void each_submission_is_answered_in_the_order_of_its_partition() throws Exception {
        try (RunningService service = RunningService.listeningOn(databases)) {
            assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
            for (int n = 0; n < 60; n++) {
                String id = "n-" + n;
                topics.send(n % PARTITIONS, Facts.outreach(id, "r", n % 2 == 0 ? "d1" : "d2", id));
            }
            topics.send(0, Facts.plan("p1", "r", "d1", "same"));
            topics.send(0, Facts.plan("p2", "r", "d1", "same"));
            topics.send(0, Facts.plan("p1", "r", "d1", "same"));
            topics.send(0, Facts.plan("p1", "r", "d1", "other"));

            List<Answered> answers = topics.receipts(64);

            assertThat(answers).hasSize(64);
            assertInOrder(answers);
            List<Answered> plans = answers.stream().filter(a -> a.id().startsWith("p")).toList();
            assertThat(plans.stream().map(Answered::status))
                    .containsExactly("recorded", "refused", "repeated", "conflict");
            Answered first = plans.getFirst();
            assertThat(first.header("content-type")).startsWith("application/json");
            assertThat(new String(first.record().key(), StandardCharsets.UTF_8))
                    .isEqualTo(Facts.SOURCE + "/p1");
            JsonNode recorded =
                    service.get("/v1/events/" + first.receipt().get("position").asLong()).body();
            assertThat(recorded.get("id").stringValue()).isEqualTo("p1");
            assertThat(recorded.get("actor").stringValue()).isEqualTo("kafka");
            assertThat(recorded.get("correlationid").stringValue())
                    .isEqualTo("submissions." + databases.ledger() + "-0-" + first.offset());
        }
    }

    @Test
    void what_the_topic_may_not_record_is_refused() throws Exception {
        try (RunningService service = RunningService.listeningOn(databases)) {
            service.batch(Facts.province());
            topics.send(0, Facts.unit("new", "COMMUNE", "d1", "new"));

            Answered answer = topics.receipts(1).getFirst();

            assertThat(answer.status()).isEqualTo("refused");
            assertThat(answer.receipt().at("/problem/code").stringValue())
                    .isEqualTo("forbidden-role");
        }
    }

    @Test
    void garbage_is_answered_and_stands_in_nobodys_way() throws Exception {
        try (RunningService service = RunningService.listeningOn(databases)) {
            service.batch(Facts.province());
            byte[] event = Facts.plan("g", "r", "d1", "g").getBytes(StandardCharsets.UTF_8);
            topics.send(0, Topics.STRUCTURED, null);
            topics.send(0, "", event);
            topics.send(0, "application/json", event);
            topics.send(0, Topics.STRUCTURED + "; charset=UTF-16", event);
            topics.send(0, Topics.STRUCTURED, new byte[] {'{', (byte) 0xC3, '}'});
            topics.send(0, Topics.STRUCTURED, new byte[70_000]);
            topics.send(0, "[[[[");
            topics.send(0, "{\"a\":".repeat(5_000));
            topics.send(0, Topics.STRUCTURED + "; charset=utf-8", event);

            List<Answered> answers = topics.receipts(9);

            assertThat(answers.stream().map(Answered::status).limit(8)).containsOnly("malformed");
            assertThat(answers.stream().map(a -> code(a.receipt())).toList())
                    .startsWith(
                            "record-empty",
                            "record-content-type",
                            "record-content-type",
                            "record-content-type",
                            "not-utf-8",
                            "record-too-large");
            assertThat(answers.getLast().status()).isEqualTo("recorded");
        }
    }

    @Test
    void a_node_that_ends_between_recording_and_receipt_is_followed_by_one_that_answers()
            throws Exception {
        topics.receiptsTake(100);
        try (RunningService service = RunningService.listeningOn(databases)) {
            service.batch(Facts.province());
            topics.send(1, Facts.plan("once", "r", "d1", "once"));
            await().atMost(SOON).until(() -> head(service) == 5);
            await().atMost(SOON).until(() -> meter(service, "waiting") == 1);
        }
        assertThat(topics.receipts(0)).isEmpty();
        topics.receiptsTake(1_000_000);
        try (RunningService service = RunningService.listeningOn(databases)) {
            Answered answer = topics.receipts(1).getFirst();

            assertThat(answer.status()).isEqualTo("repeated");
            assertThat(answer.receipt().get("position").asLong()).isEqualTo(5);
            assertThat(head(service)).isEqualTo(5);
        }
    }

    @Test
    void two_nodes_share_the_partitions_and_one_that_ends_is_replaced() throws Exception {
        try (RunningService stays = RunningService.listeningOn(databases)) {
            stays.batch(Facts.province());
            int sent = 0;
            try (RunningService goes = RunningService.listeningOn(databases)) {
                while (meter(goes, "records") == 0 || meter(stays, "records") == 0) {
                    send(sent++);
                    assertThat(sent).as("both get some").isLessThan(5_000);
                }
                for (int end = sent + 200; sent < end; sent++) {
                    send(sent);
                }
            }
            for (int end = sent + 40; sent < end; sent++) {
                send(sent);
            }
            int all = sent;
            List<Answered> answers = new ArrayList<>();
            await().atMost(SOON)
                    .until(() -> {
                        answers.clear();
                        answers.addAll(topics.receipts(all));
                        return ids(answers).size() == all;
                    });
            assertThat(answers.stream().map(Answered::status).distinct())
                    .isSubsetOf("recorded", "repeated");
            assertThat(head(stays)).isEqualTo(4 + all);
        }
    }

    private void send(int n) throws Exception {
        String id = "shared-" + n;
        topics.send(n % PARTITIONS, Facts.outreach(id, "r", n % 2 == 0 ? "d1" : "d2", id));
    }

    @Test
    void while_the_ledger_takes_nothing_submissions_wait() throws Exception {
        try (RunningService service = RunningService.listeningOn(databases)) {
            service.batch(Facts.province());
            asOwner("alter table ledger.event rename to away");
            topics.send(0, Facts.plan("late", "r", "d1", "late"));
            await().atMost(SOON).until(() -> meter(service, "waiting") == 1);
            assertThat(topics.receipts(0)).isEmpty();

            asOwner("alter table ledger.away rename to event");

            assertThat(topics.receipts(1).getFirst().status()).isEqualTo("recorded");
            assertThat(meter(service, "waiting")).isZero();
        }
    }

    @Test
    void nobody_listens_unless_asked_to() {
        try (RunningService service = RunningService.on(databases)) {
            assertThat(service.bean(MeterRegistry.class).find("resolute.listening.records").meter())
                    .isNull();
        }
    }

    private void asOwner(String sql) throws Exception {
        LedgerDatabases.Access migrator = databases.migrator();
        try (Connection connection =
                        DriverManager.getConnection(
                                migrator.jdbcUrl(), migrator.user(), migrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + databases.owner());
            statement.execute(sql);
        }
    }

    private static void assertInOrder(List<Answered> answers) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String from = String.valueOf(partition);
            List<Long> offsets =
                    answers.stream()
                            .filter(a -> a.header("submission-partition").equals(from))
                            .map(Answered::offset)
                            .toList();
            assertThat(offsets).isSorted().doesNotHaveDuplicates().startsWith(0L);
        }
    }

    private static Set<String> ids(List<Answered> answers) {
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.add(answer.id()));
        return ids;
    }

    private static String code(JsonNode receipt) {
        return receipt.at("/problem/errors/0/code").stringValue("-");
    }

    private static double meter(RunningService service, String name) {
        MeterRegistry meters = service.bean(MeterRegistry.class);
        return meters.get("resolute.listening." + name)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private static long head(RunningService service) {
        return service.bean(Ledger.class).head();
    }
}
