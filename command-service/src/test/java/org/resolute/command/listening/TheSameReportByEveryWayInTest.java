package org.resolute.command.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import tools.jackson.databind.JsonNode;

/** A sender in doubt sends again, by another way, to another node, or all at once. */
class TheSameReportByEveryWayInTest {
    private static final int REPORTS = 30;
    private static RunningService one;
    private static RunningService two;
    private static Topics topics;

    @BeforeAll
    static void start() throws Exception {
        LedgerDatabases ledger = Platform.shared().freshLedger();
        topics = new Topics(Platform.shared().kafka().bootstrap(), ledger.ledger(), 2);
        one = RunningService.on(ledger);
        two = RunningService.listeningOn(ledger);
        one.batch(Facts.province());
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        topics.close();
    }

    @Test
    void it_is_one_event_and_every_answer_names_it() throws Exception {
        long before = one.bean(Ledger.class).head();
        List<String> reports =
                IntStream.range(0, REPORTS).mapToObj(n -> report("same-" + n)).toList();
        List<Callable<Map<String, Long>>> ways = new ArrayList<>();
        for (RunningService node : List.of(one, two)) {
            ways.add(() -> singly(node, reports));
            ways.add(() -> together(node, reports, ""));
            ways.add(() -> together(node, reports, "?atomic=true"));
        }
        ways.add(() -> throughTheTopic(reports));
        List<Map<String, Long>> positions = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Map<String, Long>> each : threads.invokeAll(ways)) {
                positions.add(each.get());
            }
        }
        Map<String, Long> first = positions.getFirst();
        assertThat(first).hasSize(REPORTS);
        assertThat(positions).containsOnly(first);
        assertThat(one.bean(Ledger.class).head()).isEqualTo(before + REPORTS);
        first.forEach((id, position) -> {
            assertThat(asked(one, id)).isEqualTo(position);
            assertThat(asked(two, id)).isEqualTo(position);
        });
    }

    @Test
    void other_content_under_its_id_is_a_conflict_and_changes_nothing() throws Exception {
        long position = one.event(report("mine")).body().get("position").asLong();
        long head = one.bean(Ledger.class).head();
        String other = report("mine").replace("\"reached\":1200", "\"reached\":1201");

        for (RunningService node : List.of(one, two)) {
            assertThat(node.event(other).status()).isEqualTo(409);
            for (String how : List.of("", "?atomic=true", "?dryRun=true")) {
                JsonNode item = node.batch(List.of(other), how).body().at("/items/0");
                assertThat(item.get("status").stringValue()).isEqualTo("conflict");
                assertThat(item.get("position").asLong()).isEqualTo(position);
            }
        }
        topics.send(0, other);
        assertThat(receipt("mine").get("status").stringValue()).isEqualTo("conflict");
        assertThat(one.bean(Ledger.class).head()).isEqualTo(head);
        assertThat(asked(two, "mine")).isEqualTo(position);
    }

    private static JsonNode receipt(String id) {
        for (int atLeast = 1; ; atLeast++) {
            for (Topics.Answered answer : topics.receipts(atLeast)) {
                if (answer.id().equals(id)) {
                    return answer.receipt();
                }
            }
        }
    }

    private static String report(String id) {
        return Facts.outreach(id, "r", id.hashCode() % 2 == 0 ? "d1" : "d2", id);
    }

    private static long asked(RunningService node, String id) {
        Answer answer = node.get("/v1/events/receipt?source=" + Facts.SOURCE + "&id=" + id);
        return answer.body().get("position").asLong();
    }

    private static Map<String, Long> singly(RunningService node, List<String> reports) {
        Map<String, Long> positions = new TreeMap<>();
        for (String report : reports) {
            Answer answer = node.event(report);
            for (int sent = 1; answer.status() == 409 && sent < 50; sent++) {
                answer = node.event(report);
            }
            put(positions, answer.body());
        }
        return positions;
    }

    /** What met others each time it was tried is sent again, as its answer says. */
    private static Map<String, Long> together(
            RunningService node, List<String> reports, String parameters) {
        Map<String, Long> positions = new TreeMap<>();
        for (int sent = 0; positions.size() < reports.size() && sent < 50; sent++) {
            for (JsonNode item : node.batch(reports, parameters).body().get("items")) {
                if (item.has("position")) {
                    put(positions, item);
                }
            }
        }
        return positions;
    }

    private static Map<String, Long> throughTheTopic(List<String> reports) throws Exception {
        Map<String, Long> positions = new TreeMap<>();
        for (int sent = 1; positions.size() < reports.size() && sent < 50; sent++) {
            for (int n = 0; n < reports.size(); n++) {
                topics.send(n % 2, reports.get(n));
            }
            for (Topics.Answered answer : topics.receipts(sent * reports.size())) {
                if (answer.receipt().has("position")) {
                    put(positions, answer.receipt());
                }
            }
        }
        return positions;
    }

    private static void put(Map<String, Long> positions, JsonNode receipt) {
        assertThat(receipt.has("position")).as(receipt.toString()).isTrue();
        positions.put(receipt.get("id").stringValue(), receipt.get("position").asLong());
    }
}
