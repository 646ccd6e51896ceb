package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;

/** Senders reach two nodes as chance has it, and cannot tell. */
class TwoNodesOnOneLedgerTest {
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
    void what_one_node_established_the_other_knows_at_once() {
        one.event(Facts.unit("new", "COMMUNE", "d1", "31500"));

        assertThat(two.event(Facts.plan("at-once", "r", "gso:31500", "doc")).status())
                .isEqualTo(201);
    }

    @Test
    void who_is_bound_to_a_subtree_is_known_in_it_at_once() {
        for (int n = 0; n < 5; n++) {
            one.event(Facts.unit("bound" + n, "COMMUNE", "d1", "bound" + n));
            RunningService bound = two.as(List.of("submitter"), "d1");

            assertThat(bound.event(Facts.plan("bound" + n, "r", "bound" + n, "doc")).text())
                    .contains("\"status\":\"recorded\"");
        }
    }

    @Test
    void a_repeat_is_recognised_on_the_other_node() {
        Answer first = one.event(Facts.plan("both", "r", "d1", "both"));
        Answer again = two.event(Facts.plan("both", "r", "d1", "both"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("position")).isEqualTo(first.body().get("position"));
    }

    @Test
    void a_node_that_holds_an_undertaking_in_memory_hears_what_the_other_added_to_it() {
        one.event(Facts.plan("warm-1", "r", "d2", "warm-1"));
        two.event(Facts.plan("warm-2", "r", "d2", "warm-2"));
        one.event(Facts.plan("warm-3", "r", "d2", "warm-3"));

        Answer taken = two.event(Facts.plan("warm-4", "r", "d2", "warm-3"));
        Answer free = two.event(Facts.plan("warm-5", "r", "d2", "warm-5"));

        assertThat(taken.status()).as(taken.text()).isEqualTo(422);
        assertThat(free.status()).as(free.text()).isEqualTo(201);
    }

    @Test
    void the_same_reports_sent_to_both_at_the_same_time_are_recorded_once() throws Exception {
        long before = one.bean(Ledger.class).head();
        Map<String, List<Long>> positions = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                String id = "race-" + n % 50;
                RunningService node = n % 2 == 0 ? one : two;
                running.add(
                        threads.submit(() -> {
                            long position = positionOf(node, id);
                            positions.merge(
                                    id,
                                    List.of(position),
                                    (a, b) ->
                                            java.util.stream.Stream.concat(a.stream(), b.stream())
                                                    .toList());
                        }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(one.bean(Ledger.class).head()).isEqualTo(before + 50);
        assertThat(positions).hasSize(50);
        assertThat(positions.values())
                .allSatisfy(same -> assertThat(same).hasSize(4).containsOnly(same.getFirst()));
    }

    /** Sends until it is recorded or a repeat; a change at the same time is sent again. */
    private static long positionOf(RunningService node, String id) {
        for (int sent = 0; sent < 20; sent++) {
            Answer answer = node.event(Facts.outreach(id, "r", "d1", id));
            if (answer.status() == 201 || answer.status() == 200) {
                return answer.body().get("position").longValue();
            }
            assertThat(answer.body().get("code").stringValue())
                    .as(answer.text())
                    .isEqualTo("concurrent-change");
        }
        throw new AssertionError("never settled: " + id);
    }
}
