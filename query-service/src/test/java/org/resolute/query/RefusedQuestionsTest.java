package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

class RefusedQuestionsTest {
    private static final int EVENTS = 100;

    private static GivenLedger ledger;
    private static GivenTopic topic;
    private static GivenService service;

    @BeforeAll
    static void a_service_with_some_history() {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        ledger = History.fill(new GivenLedger(databases.ledger()), 3, 10, EVENTS);
        topic = GivenTopic.created(platform.kafka().bootstrap(), databases.ledger());
        topic.send(ledger.envelopes());
        service = GivenService.start(databases, platform.kafka().bootstrap());
        assertThat(service.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = GivenService.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(service.get(problem.get("type").asString()).statusCode()).isEqualTo(200);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/resolutions/r-0/progress?colour=red, colour, unknown",
        "/v1/resolutions/r-0/progress?level=planet, level, one-of",
        "/v1/resolutions/r-0/progress?depth=-1, depth, number",
        "/v1/resolutions/r-0/progress?depth=1&depth=2, depth, repeated",
        "/v1/resolutions/r-0/progress?rollup=both, rollup, one-of",
        "/v1/resolutions/r-0/progress?unit=, unit, empty",
        "/v1/resolutions/r-0/progress?minPosition=-3, minPosition, number",
        "/v1/resolutions/r-0/progress?minPosition=1e3, minPosition, number",
        "/v1/resolutions/r-0/progress?format=xml, format, one-of",
        "/v1/resolutions/r-0/timeline?limit=0, limit, number",
        "/v1/resolutions/r-0/timeline?limit=1000000000, limit, number",
        "/v1/resolutions/r-0/timeline?types=plan-drafted;x, types, one-of",
        "/v1/resolutions/r-0/timeline?from=2021-02-30, from, moment",
        "/v1/resolutions/r-0/timeline?to=yesterday, to, moment",
        "/v1/resolutions/r-0/timeline?from=0000-01-01, from, moment",
        "/v1/resolutions/r-0/timeline?from=2021-02-02&to=2021-02-01, to, before",
        "/v1/resolutions/r-0/timeline?order=sideways, order, one-of",
        "/v1/resolutions/r-0/timeline?after=abc, after, cursor",
        "/v1/resolutions/r-0/timeline?after=%00, after, cursor",
        "/v1/units?q=a&x=1, x, unknown",
        "/v1/units?date=2021-02-30, date, day",
        "/v1/units?validAt=0000-01-01, validAt, day",
        "/v1/units/u-0?date=today, date, day",
        "/v1/resolutions?validAt=2021, validAt, day",
        "/v1/resolutions/r-0/progress?validAt=5, validAt, day",
        "/v1/resolutions/r-0/progress?structure=as-if, structure, structure",
        "/v1/resolutions/r-0/progress?structure=2021-13-01, structure, structure",
        "/v1/resolutions/r-0/timeline?validAt=x, validAt, day",
        "/v1/resolutions/r-0/obligations?what=SINGING, what, one-of",
        "/v1/resolutions/r-0/obligations?state=early, state, one-of",
        "/v1/resolutions/r-0/obligations?structure=as-if, structure, structure",
        "/v1/resolutions/r-0/gaps?kind=none, kind, one-of",
        "/v1/resolutions/r-0/findings?polarity=neutral, polarity, one-of",
        "/v1/resolutions/r-0/findings?state=open, state, unknown",
        "/v1/resolutions/r-0/findings?validAt=2021-13-01, validAt, day",
        "/v1/resolutions/r-0/figures?polarity=, polarity, empty",
        "/v1/resolutions/r-0/figures?topic=a&topic=b, topic, repeated",
        "/v1/resolutions/r-0/directives?state=forgotten, state, one-of",
        "/v1/resolutions/r-0/directives?polarity=strength, polarity, unknown",
        "/v1/resolutions/r-0/rounds?unit=u-0, unit, unknown",
        "/v1/resolutions/r-0/reports?minPosition=x, minPosition, number",
        "/v1/resolutions/r-0/reports?format=pdf, format, one-of",
        "/v1/resolutions/r-0/periods?by=week, by, one-of",
        "/v1/resolutions/r-0/replay?from=0, from, number",
        "/v1/resolutions/r-0/replay?from=2021-01-01T00:00:00Z, from, number",
        "/v1/resolutions/r-0/replay?to=0, to, as-of",
        "/v1/resolutions/r-0/replay?asOf=3, asOf, unknown",
        "/v1/resolutions/r-0/replay?unit=u-0, unit, unknown",
        "/v1/resolutions/r-0/diff?from=-1, from, as-of",
        "/v1/resolutions/r-0/diff?to=yesterday, to, as-of",
        "/v1/resolutions/r-0/diff?from=20&to=10, to, before",
        "/v1/resolutions/r-0/diff?asOf=3, asOf, unknown",
        "/v1/resolutions/r-0/diff?limit=3, limit, unknown",
        "/v1/resolutions/r-0/diff?validAt=3, validAt, day",
        "/v1/resolutions/r-0/periods?from=2021-02-29, from, day",
        "/v1/resolutions/r-0/periods?to=0000-01-01, to, day",
        "/v1/resolutions/r-0/periods?from=2021-02-02&to=2021-02-01, to, before",
        "/v1/resolutions/r-0/periods?from=0001-01-01&to=9999-12-31, from, too-many-periods",
        "/v1/resolutions/r-0/periods?rollup=mean, rollup, one-of",
        "/v1/resolutions/r-0/periods?structure=as-is, structure, unknown",
    })
    void a_bad_parameter_is_named(String path, String parameter, String fault) {
        JsonNode problem = problem(service.get(path), 400, "bad-parameter");
        JsonNode first = problem.get("errors").get(0);
        assertThat(first.get("parameter").asString()).isEqualTo(parameter);
        assertThat(first.get("code").asString()).isEqualTo(fault);
        assertThat(first.get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/resolutions/none/progress, unknown-resolution",
        "/v1/resolutions/%20/timeline, unknown-resolution",
        "/v1/resolutions/r-0/progress?unit=u-99, unknown-unit",
        "/v1/resolutions/r-0/progress?unit=gso:99, unknown-unit",
        "/v1/resolutions/r-0/timeline?unit=:::, unknown-unit",
        "/v1/resolutions/r-0/obligations?unit=u-99, unknown-unit",
        "/v1/resolutions/none/obligations, unknown-resolution",
        "/v1/resolutions/none/diff, unknown-resolution",
        "/v1/resolutions/none/replay, unknown-resolution",
        "/v1/resolutions/r-0/replay?to=1000, not-recorded-yet",
        "/v1/resolutions/r-0/diff?from=5&to=1000, not-recorded-yet",
        "/v1/resolutions/r-0/diff?unit=u-99, unknown-unit",
        "/v1/resolutions/none/gaps, unknown-resolution",
        "/v1/resolutions/r-0/gaps?unit=gso:99, unknown-unit",
        "/v1/resolutions/none/findings, unknown-resolution",
        "/v1/resolutions/none/figures, unknown-resolution",
        "/v1/resolutions/none/directives, unknown-resolution",
        "/v1/resolutions/none/rounds, unknown-resolution",
        "/v1/resolutions/none/reports, unknown-resolution",
        "/v1/resolutions/none/periods, unknown-resolution",
        "/v1/resolutions/r-0/findings?unit=u-99, unknown-unit",
        "/v1/resolutions/r-0/figures?unit=gso:99, unknown-unit",
        "/v1/resolutions/r-0/directives?unit=:::, unknown-unit",
        "/v1/resolutions/r-0/periods?unit=u-99, unknown-unit",
        "/v1/resolutions/r-0/findings?round=none, unknown-round",
        "/v1/resolutions/r-0/figures?round=none, unknown-round",
        "/v1/resolutions/r-0/directives?round=%00, unknown-round",
        "/v1/resolutions/r-0/rounds?round=none, unknown-round",
        "/v1/resolutions/r-0/reports?round=none, unknown-round",
        "/v1/units/u-99/lineage, unknown-unit",
        "/v1/units?parent=u-99, unknown-unit",
        "/v1/units/gso:u-3?date=1990-01-01, unknown-unit",
        "/v1/units/%F0%9F%8C%8D, unknown-unit",
        "/v1/nothing, not-found",
        "/problems/none, not-found",
    })
    void what_is_not_there_is_not_found(String path, String code) {
        problem(service.get(path), 404, code);
    }

    @Test
    void a_method_or_a_form_that_is_not_offered_is_refused() {
        problem(service.send("DELETE", "/v1/units"), 405, "method-not-allowed");
        problem(service.get("/v1/units", "Accept", "image/png"), 406, "not-acceptable");
        problem(service.get("/v1/units", "Accept", "rubbish"), 406, "not-acceptable");
    }

    @Test
    void a_cursor_of_another_query_or_with_another_letter_is_refused() {
        String path = "/v1/resolutions/r-0/timeline?limit=3";
        String next = Pages.next(service.get(path)).orElseThrow();
        problem(service.get(next.replace("r-0", "r-1")), 400, "bad-parameter");
        problem(service.get(next + "&order=desc"), 400, "bad-parameter");
        String forged = next.replaceFirst("after=AQ", "after=AB");
        problem(service.get(forged), 400, "bad-parameter");
    }

    @Test
    void a_problem_speaks_the_askers_language_and_carries_the_id() {
        HttpResponse<String> answer =
                service.get(
                        "/v1/units/none",
                        "Accept-Language",
                        "vi-VN,vi;q=0.9",
                        "X-Correlation-Id",
                        "my-id.1");
        JsonNode problem = problem(answer, 404, "unknown-unit");
        assertThat(problem.get("title").asString()).isEqualTo("Không biết đơn vị này");
        assertThat(problem.get("instance").asString()).isEqualTo("my-id.1");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("my-id.1");
        HttpResponse<String> forged = service.get("/v1/units/none", "X-Correlation-Id", "<script>");
        assertThat(forged.body()).doesNotContain("script");
    }

    @Test
    void a_position_that_does_not_come_is_answered_503() {
        HttpResponse<String> answer = service.get("/v1/units?minPosition=100000");
        problem(answer, 503, "position-not-reached");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void a_position_that_comes_is_waited_for() {
        Envelope next = ledger.record(Facts.plan("r-0", "u-0", "awaited"), "2021-12-31T00:00:00Z");
        CompletableFuture<JsonNode> asked =
                CompletableFuture.supplyAsync(() ->
                        service.json(
                                "/v1/resolutions/r-0/timeline?order=desc&limit=1&minPosition="
                                        + next.place().position()));
        topic.send(next);
        List<JsonNode> rows = asked.join().valueStream().toList();
        assertThat(rows.getFirst().get("entry").asString()).isEqualTo("awaited");
    }
}
