package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import org.resolute.platform.BareLine;

/** What is not as it should be is answered with a problem, and nothing is recorded. */
class BadInputTest {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static RunningService service;
    private long head;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        service.batch(Facts.province());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void remember() {
        head = service.bean(Ledger.class).head();
    }

    @AfterEach
    void nothing_was_recorded() {
        assertThat(service.bean(Ledger.class).head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "faults.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '`')
    void a_fault_is_named_with_its_place_and_code(
            String sound, String broken, String pointer, String code) {
        String event = Facts.plan("X", "r", "d1", "bad").replace(sound, broken);

        Answer answer = service.event(event);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().get("code").stringValue()).isEqualTo("malformed");
        assertThat(answer.body().get("errors").valueStream())
                .as(answer.text())
                .anySatisfy(e -> {
                    assertThat(e.get("pointer").stringValue()).endsWith(pointer);
                    assertThat(e.get("code").stringValue()).isEqualTo(code);
                });
    }

    @Test
    void every_fault_of_an_event_is_listed_at_once() {
        String event =
                Facts.plan("X", "r", "d1", "no spaces")
                        .replace("\"kind\":\"PLAN\"", "\"kind\":1,\"x\":2")
                        .replace("\"specversion\":\"1.0\"", "\"specversion\":\"2\"");

        Answer answer = service.event(event);

        assertThat(
                        answer.body()
                                .get("errors")
                                .valueStream()
                                .map(e -> e.get("pointer").stringValue()))
                .contains("/specversion", "/data/document", "/data/kind", "/data/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                  | 400",
                "[]                                 | 400",
                "null                               | 400",
                "{\"specversion\":{}}               | 400",
                "not json                           | 400",
                "{\"data\":NaN}                     | 400",
                "{\"data\":1e400,\"specversion\":1} | 400",
            })
    void what_is_not_one_json_object_is_malformed(String body, int status) {
        assertThat(service.event(body).status()).isEqualTo(status);
    }

    @Test
    void bodies_that_are_hostile_by_size_or_depth_are_turned_away() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String event = Facts.plan("X", "r", "d1", "deep");
        String large = "x".repeat(29 * 1024);

        assertThat(service.event(event.replace("\"Kế hoạch\"", deep)).status()).isEqualTo(400);
        assertThat(service.event(event.replace("Kế hoạch", large)).text()).contains("too-large");
        assertThat(service.event("x".repeat(64 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(service.batch(Collections.nCopies(1_001, event)).status()).isEqualTo(413);
        assertThat(service.batch(Collections.emptyList()).status()).isEqualTo(400);
    }

    @Test
    void a_form_that_is_not_taken_is_named() {
        String event = Facts.plan("X", "r", "d1", "form");

        assertThat(service.post("text/plain", event).status()).isEqualTo(415);
        assertThat(service.post("", event).status()).isEqualTo(415);
        assertThat(service.post("application/json", event).status()).isEqualTo(415);
        assertThat(service.post(STRUCTURED + "; charset=latin1", event).status()).isEqualTo(415);
        byte[] latin = event.getBytes(StandardCharsets.ISO_8859_1);
        latin[latin.length - 5] = (byte) 0xE9;
        assertThat(service.post(STRUCTURED, latin).status()).isEqualTo(400);
        assertThat(service.get("/v1/events").status()).isEqualTo(405);
        assertThat(service.get("/v1/nothing").status()).isEqualTo(404);
        assertThat(service.get("/v1/events/999999").status()).isEqualTo(404);
    }

    @Test
    void a_rules_no_has_a_code_a_place_and_a_sentence_in_the_language_asked_for() {
        String event = Facts.plan("X", "r", "gso:404", "rule");

        Answer english = service.event(event);
        Answer vietnamese = service.post(STRUCTURED, event, "Accept-Language", "vi-VN,en;q=0.5");

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.body().get("code").stringValue()).isEqualTo("unit-unknown");
        assertThat(english.body().at("/errors/0/pointer").stringValue()).isEqualTo("/data/unit");
        assertThat(english.body().get("detail").stringValue()).contains("gso:404");
        assertThat(vietnamese.body().get("detail").stringValue()).startsWith("Ngày 2021-03-01");
        String page = english.body().get("type").stringValue();
        assertThat(service.get(page, "Accept", "text/html").text()).contains("unit-unknown");
    }

    @Test
    void what_has_not_happened_yet_is_refused() {
        String ahead = Instant.now().plus(Duration.ofMinutes(6)).toString();
        String event =
                Facts.plan("X", "r", "d1", "ahead").replace("2021-03-01T09:00:00+07:00", ahead);

        Answer answer = service.event(event);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("future-time");
    }

    @Test
    void headers_that_are_too_large_are_turned_away() {
        Answer answer = service.get("/v1/events/1", "X-Large", "a".repeat(17 * 1024));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("headers-too-large");
    }

    @Test
    void a_parameter_that_is_no_text_is_not_understood() {
        Answer receipt = service.get("/v1/events/receipt?source=%FF&id=1");
        assertThat(receipt.status()).isEqualTo(400);
        assertThat(receipt.body().get("code").stringValue()).isEqualTo("request");
        Answer page = service.get("/v1/templates/outreach-recorded.csv?lang=%FF");
        assertThat(page.status()).isEqualTo(400);
    }

    /** No filter and no controller hears of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tlog/tile/0/000%2fp HTTP/1.1",
                "GET /tlog/tile/0/%FF HTTP/1.1",
                "GET /v1/events/1?q={} HTTP/1.1",
                "GET /tlog/checkpoint HTTP/9.9",
                "TRACE /tlog/checkpoint HTTP/1.1",
                "RUBBISH",
            })
    void what_the_server_itself_cannot_read_is_told_as_a_problem(String line) {
        String headers = "\r\nHost: x\r\nConnection: close\r\nAccept-Language: vi\r\n\r\n";

        String answer = BareLine.answer(service.address().getPort(), line + headers);

        assertThat(answer).doesNotContain("<html").containsPattern("^HTTP/1.1 4\\d\\d ");
        assertThat(answer)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/", "\"instance\":\"")
                .doesNotContain("\"instance\":\"null\"");
    }

    @Test
    void parameters_that_would_be_ignored_are_refused() {
        Answer answer =
                service.post(
                        STRUCTURED, Facts.plan("X", "r", "d1", "async"), "Prefer", "respond-async");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("async-batches-only");
    }

    @Test
    void a_problem_carries_the_correlation_id_of_its_request() {
        Answer answer = service.post(STRUCTURED, "{", "X-Correlation-Id", "search-me-1");

        assertThat(answer.body().get("instance").stringValue()).isEqualTo("search-me-1");
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("search-me-1");
    }
}
