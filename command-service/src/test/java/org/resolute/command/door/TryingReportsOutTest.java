package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** A sender asks what would happen before anything does. */
class TryingReportsOutTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_would_be_recorded_is_said_with_what_it_moves_and_is_not_kept() {
        long head = head();
        String outreach = Facts.outreach("one", "r", "gso:901", "one");

        Answer tried = service.event(outreach, "?dryRun=true");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body().get("status").stringValue()).isEqualTo("recorded");
        assertThat(tried.body().get("dryRun").booleanValue()).isTrue();
        assertThat(tried.body().has("position")).isFalse();
        assertThat(tried.body().get("moves").toString())
                .contains("reached", "target", "coverage")
                .doesNotContain("contacts", "missing");
        assertThat(head()).isEqualTo(head);
        assertThat(service.event(outreach).status()).isEqualTo(201);
        Answer again = service.event(outreach, "?dryRun=true");
        assertThat(again.body().get("status").stringValue()).isEqualTo("repeated");
        assertThat(again.body().get("position").asLong()).isEqualTo(head + 1);
    }

    @Test
    void a_refusal_and_a_conflict_are_said_as_they_would_be() {
        service.event(Facts.plan("taken", "r", "d1", "taken"));

        assertThat(service.event(Facts.plan("two", "r", "d1", "taken"), "?dryRun=true").text())
                .contains("\"status\":422", "document-already-drafted");
        assertThat(service.event(Facts.plan("taken", "r", "d1", "x"), "?dryRun=true").text())
                .contains("\"status\":409", "other-content");
        assertThat(service.event("{}", "?dryRun=true").status()).isEqualTo(400);
    }

    @Test
    void who_may_not_record_it_learns_nothing_of_it() {
        RunningService other = service.as(List.of("submitter"), "d2");
        String plan = Facts.plan("theirs", "r", "d1", "theirs");

        String tried = other.event(plan, "?dryRun=true").text();
        service.event(plan);

        assertThat(tried).contains("\"status\":403", "forbidden-unit");
        assertThat(other.event(plan, "?dryRun=true").text()).contains("forbidden-unit");
        assertThat(other.batch(List.of(plan), "?atomic=true").text())
                .contains("forbidden-unit")
                .doesNotContain("position");
    }

    @Test
    void a_unit_that_is_only_tried_is_known_to_what_is_tried_behind_it_and_to_nobody_else() {
        List<String> both =
                List.of(
                        Facts.unit("tried", "COMMUNE", "d1", "tried"),
                        Facts.plan("in-tried", "r", "gso:tried", "doc"));

        Answer tried = service.batch(both, "?dryRun=true");

        assertThat(tried.body().get("recorded").intValue()).as(tried.text()).isEqualTo(2);
        assertThat(tried.body().get("dryRun").booleanValue()).isTrue();
        assertThat(service.event(both.getLast()).text()).contains("unit-unknown");
    }

    @Test
    void an_entry_that_is_only_tried_can_be_set_right_behind_it() {
        String data =
                "{\"resolution\":\"r\",\"unit\":\"d2\",\"entry\":\"fresh\",\"reason\":\"x\","
                        + "\"replacement\":{\"channel\":\"MEDIA\",\"audience\":\"PUBLIC\","
                        + "\"reached\":9,\"counting\":\"CONTACTS\"}}";
        Answer tried =
                service.batch(
                        List.of(
                                Facts.outreach("fresh", "r", "d2", "fresh"),
                                Facts.event(
                                        "right", "entry-corrected", "2021-10-13T09:00:00Z", data)),
                        "?dryRun=true");

        assertThat(tried.body().at("/items/1/moves").toString())
                .as(tried.text())
                .contains("coverage", "contacts");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 20211029, 909, 31078, 163})
    void the_real_run_then_answers_what_the_dry_run_said(long seed) {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 6; n++) {
            long head = head();
            List<String> batch = new RandomBatch(seed * 1_000 + n, head).of(60);
            String atomic = n % 3 == 2 ? "atomic=true" : "atomic=false";

            Answer tried = service.batch(batch, "?dryRun=true&" + atomic);
            assertThat(head()).isEqualTo(head);
            Answer twice = service.batch(batch, "?" + atomic + "&dryRun=true");
            Answer real = service.batch(batch, "?" + atomic);

            String history = "seed %d, batch %d".formatted(seed, n);
            assertThat(said(tried)).as(history).isEqualTo(said(twice)).isEqualTo(said(real));
            seen.addAll(said(tried));
        }
        assertThat(seen).contains("recorded -", "malformed malformed").hasSizeGreaterThan(10);
    }

    /** Status and code of each item, and of all of them. */
    private static List<String> said(Answer answer) {
        List<String> said = new ArrayList<>();
        said.add(String.valueOf(answer.status()));
        for (String count : List.of("received", "recorded", "repeated", "refused")) {
            said.add(count + answer.body().get(count));
        }
        for (JsonNode item : answer.body().get("items")) {
            said.add(
                    item.get("status").stringValue()
                            + " "
                            + item.at("/problem/code").stringValue("-"));
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "?dryRun=yes, parameter-value",
        "?dryRun, parameter-value",
        "?dryRun=, parameter-value",
        "?atomic=TRUE, parameter-value",
        "?dryrun=true, parameter-unknown",
        "?dryRun=true&dryRun=true, parameter-unknown",
        "?dryRun=true&, parameter-unknown",
        "?atomic=true&later=true, parameter-unknown"
    })
    void a_parameter_that_is_not_understood_is_refused(String parameters, String code) {
        Answer answer = service.event(Facts.plan("p", "r", "d1", "p"), parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo(code);
    }

    private static long head() {
        return service.bean(Ledger.class).head();
    }
}
