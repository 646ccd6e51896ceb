package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of a report depends on the reports before it, and not on which of them came in the
 * same request.
 */
class SplittingABatchTest {
    private static final int REPORTS = 300;

    private static RunningService whole;
    private static RunningService parted;

    @BeforeAll
    static void start() {
        whole = RunningService.onFreshLedger();
        parted = RunningService.onFreshLedger();
        assertThat(whole.batch(Facts.province()).status()).isEqualTo(200);
        assertThat(parted.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        parted.close();
        whole.close();
    }

    @Test
    void a_change_of_a_unit_that_no_code_names_is_refused_every_time() {
        for (int sent = 0; sent < 2; sent++) {
            Answer answer = whole.event(dissolved("nobody-" + sent, "gso:nobody"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.body().get("code").stringValue()).isEqualTo("unit-unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void reports_in_any_parts_come_out_as_they_do_in_one_batch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> reports = reports(random, "s" + seed);

        List<String> together = outcomes(whole.batch(reports));
        List<String> apart = new ArrayList<>();
        for (int from = 0; from < reports.size(); ) {
            int to = Math.min(reports.size(), from + 1 + random.nextInt(1 + random.nextInt(60)));
            apart.addAll(outcomes(parted.batch(reports.subList(from, to))));
            from = to;
        }

        assertThat(apart).isEqualTo(together);
        assertThat(together.stream().map(outcome -> outcome.split(" ", -1)[0]))
                .contains("recorded", "repeated", "refused", "malformed", "conflict");
        assertThat(recorded(parted)).isEqualTo(recorded(whole));
    }

    /** Of each item in order: what became of it, and why. */
    private static List<String> outcomes(Answer answer) {
        return answer.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("status").stringValue() + " " + codes(item.at("/problem")))
                .toList();
    }

    private static String codes(JsonNode problem) {
        return problem.at("/errors")
                .valueStream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .collect(Collectors.joining(" ", problem.at("/code").asString("") + " ", ""));
    }

    /** The ledger by what its events are about; what is about different things has no order. */
    private static Map<String, List<String>> recorded(RunningService service) {
        Map<String, List<String>> histories = new TreeMap<>();
        for (Envelope event : service.bean(Ledger.class).after(0, Integer.MAX_VALUE)) {
            histories
                    .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                    .add(
                            String.join(
                                    " ",
                                    event.key().toString(),
                                    event.type().type(),
                                    event.time(),
                                    Long.toString(event.place().revision()),
                                    event.data()));
        }
        return histories;
    }

    /**
     * Reports that build upon one another, contradict one another or say nothing; some come again,
     * whatever became of them the first time.
     */
    private static List<String> reports(SplittableRandom random, String seed) {
        List<String> reports = new ArrayList<>();
        List<String> activities = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            String id = seed + "-" + i;
            int kind = random.nextInt(13);
            if (kind == 0) {
                activities.add(id);
                reports.add(Facts.outreach(id, "r", "d1", id));
            } else if (kind == 1 && !activities.isEmpty()) {
                String again = activities.get(random.nextInt(activities.size()));
                reports.add(Facts.outreach(again, "r", "d1", "other-content"));
            } else if (kind == 2 && !reports.isEmpty()) {
                reports.add(reports.get(random.nextInt(reports.size())));
            } else {
                reports.add(report(random, seed, id, kind - 1));
            }
        }
        return reports;
    }

    private static String report(SplittableRandom random, String seed, String id, int kind) {
        String number = Integer.toString(random.nextInt(5));
        String code = seed.substring(1) + number;
        String unit = random.nextInt(3) == 0 ? "d2" : "gso:" + code;
        String document = "doc-" + seed + "-" + random.nextInt(8);
        return switch (kind) {
            case 2, 3 -> Facts.unit(seed + "-c" + number, "COMMUNE", "d1", code);
            case 4, 5 -> Facts.plan(id, "r", unit, document);
            case 6 -> stage(id, "plan-approved", unit, document);
            case 7 -> stage(id, "plan-started", unit, document);
            case 8 -> Facts.outreach(id, "r", unit, "a-" + random.nextInt(20));
            case 9 -> dissolved(id, random.nextBoolean() ? seed + "-c" + number : unit);
            case 10 -> retracted(id, unit, document);
            default -> Facts.plan(id, "r", unit, "no such name!");
        };
    }

    private static String stage(String id, String type, String unit, String document) {
        String data =
                "{\"resolution\":\"r\",\"unit\":\"%s\",\"document\":\"%s\"}"
                        .formatted(unit, document);
        return Facts.event(id, type, "2021-03-02T09:00:00+07:00", data);
    }

    private static String retracted(String id, String unit, String document) {
        String data =
                "{\"resolution\":\"r\",\"unit\":\"%s\",\"entry\":\"%s\",\"reason\":\"x\"}"
                        .formatted(unit, document);
        return Facts.event(id, "entry-retracted", "2021-03-03T09:00:00+07:00", data);
    }

    private static String dissolved(String id, String unit) {
        String data =
                """
                {"unit":"%s","effectiveOn":"2021-02-01","instrument":"NQ 2",\
                "successors":[{"unit":"d1"}]}\
                """
                        .formatted(unit);
        return Facts.event(id, "unit-dissolved", "2021-02-01T00:00:00+07:00", data);
    }
}
