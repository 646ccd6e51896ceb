package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Reports of any kind are sent to be recorded together or not at all, to either of two nodes. */
class RecordingAllOrNothingTest {
    private static RunningService one;
    private static RunningService two;

    @BeforeAll
    static void start() {
        LedgerDatabases ledger = Platform.shared().freshLedger();
        one = RunningService.on(ledger);
        two = RunningService.on(ledger);
        one.batch(Facts.province());
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void facts_of_many_kinds_stand_side_by_side_in_the_order_they_were_sent() {
        long head = head();
        List<String> all =
                List.of(
                        Facts.plan("k1", "r", "d1", "k"),
                        Facts.unit("k", "COMMUNE", "d2", "k"),
                        Facts.outreach("k2", "r", "gso:k", "k"),
                        Facts.resolution("k", "d2"),
                        Facts.plan("k3", "k", "gso:k", "k"));

        Answer answer = send(one, all);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(positions(answer))
                .containsExactly(head + 1, head + 2, head + 3, head + 4, head + 5);
        assertThat(positions(send(two, all))).isEqualTo(positions(answer));
        assertThat(one.event(Facts.plan("k4", "k", "gso:k", "k5")).status()).isEqualTo(201);
    }

    @Test
    void one_refusal_keeps_all_out_and_each_of_the_others_says_so() {
        one.event(Facts.plan("held", "r", "d1", "held"));
        long head = head();

        Answer answer =
                send(
                        one,
                        List.of(
                                Facts.outreach("w1", "r", "d1", "w"),
                                Facts.plan("w2", "r", "d1", "held"),
                                Facts.unit("w", "COMMUNE", "d2", "w"),
                                "{}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer))
                .containsExactly(
                        "others-refused",
                        "document-already-drafted",
                        "others-refused",
                        "malformed");
        assertThat(head()).isEqualTo(head);
        assertThat(one.event(Facts.plan("w3", "r", "gso:w", "w")).text()).contains("unit-unknown");
    }

    @Test
    void what_is_recorded_already_is_in_nobodys_way() {
        long first = one.event(Facts.plan("old", "r", "d2", "old")).body().get("position").asLong();

        Answer answer =
                send(
                        two,
                        List.of(
                                Facts.plan("old", "r", "d2", "old"),
                                Facts.plan("new", "r", "d2", "new"),
                                Facts.plan("new", "r", "d2", "new")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(positions(answer).getFirst()).isEqualTo(first);
        assertThat(positions(answer).get(2)).isEqualTo(positions(answer).get(1));
        assertThat(answer.body().get("repeated").intValue()).isEqualTo(2);
    }

    @Test
    void an_id_with_other_content_keeps_all_out() {
        one.event(Facts.plan("mine", "r", "d1", "mine"));

        Answer answer =
                send(
                        two,
                        List.of(
                                Facts.plan("mine", "r", "d1", "yours"),
                                Facts.plan("beside", "r", "d1", "beside")));

        assertThat(codes(answer)).containsExactly("other-content", "others-refused");
    }

    @Test
    void batches_at_the_same_time_are_whole_or_absent() throws Exception {
        long before = head();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int n = 0; n < 24; n++) {
                int batch = n;
                RunningService node = n % 2 == 0 ? one : two;
                running.add(threads.submit(() -> untilRecorded(node, crossing(batch))));
            }
            Set<Long> taken = new HashSet<>();
            for (Future<List<Long>> each : running) {
                List<Long> positions = each.get();
                assertThat(positions)
                        .isEqualTo(
                                IntStream.range(0, 10)
                                        .mapToObj(i -> positions.getFirst() + i)
                                        .toList());
                taken.addAll(positions);
            }
            assertThat(taken).hasSize(240);
        }
        assertThat(head()).isEqualTo(before + 240);
    }

    /** Ten reports about the same two undertakings as those of the other batches. */
    private static List<String> crossing(int batch) {
        return IntStream.range(0, 10)
                .mapToObj(i -> {
                    String id = "cross-" + batch + "-" + i;
                    return Facts.outreach(id, "r", i % 2 == 0 ? "d1" : "d2", id);
                })
                .toList();
    }

    /** A batch that met others each time it was tried is sent again, as its answer says. */
    private static List<Long> untilRecorded(RunningService node, List<String> batch) {
        for (int sent = 0; sent < 50; sent++) {
            Answer answer = send(node, batch);
            if (answer.status() == 200) {
                return positions(answer);
            }
            assertThat(codes(answer)).as(answer.text()).containsOnly("concurrent-change");
        }
        throw new AssertionError("never settled: " + batch);
    }

    private static Answer send(RunningService node, List<String> events) {
        return node.batch(events, "?atomic=true");
    }

    private static List<Long> positions(Answer answer) {
        List<Long> positions = new ArrayList<>();
        answer.body().get("items").forEach(item -> positions.add(item.get("position").asLong()));
        return positions;
    }

    private static List<String> codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : answer.body().get("items")) {
            codes.add(item.at("/problem/code").stringValue("-"));
        }
        return codes;
    }

    private static long head() {
        return one.bean(Ledger.class).head();
    }
}
