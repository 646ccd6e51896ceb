package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Level;
import org.resolute.platform.BareLine;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenService;

/** What cannot even be read is turned away like all else: with a problem, and as the asker's. */
class UnreadableQuestionsTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void a_service() {
        answers =
                GivenAnswers.after(ledger -> {
                    String then = "2021-03-01T08:00:00+07:00";
                    ledger.record(Facts.unit("u-0", "Tỉnh", Level.PROVINCE, null), then);
                    ledger.record(Facts.resolution("r-0", "u-0"), then);
                });
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static void assertNotUnderstood(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(GivenService.json(answer).get("code").asString()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/units?q=%FF",
                "/v1/units?q=%C3%28",
                "/v1/units?%FF=1",
                "/v1/resolutions/r-0/progress?unit=%FF",
                "/v1/resolutions/r-0/replay?from=%FF",
                "/v1/stream?unit=%FF",
                "/grafana?asOf=%FF",
            })
    void a_parameter_that_is_no_text_is_not_understood(String path) {
        assertNotUnderstood(answers.service().get(path));
        assertThat(
                        answers.service()
                                .get(path.replace("/v1", ""), "Accept", "text/html")
                                .statusCode())
                .as("the page")
                .isLessThan(500);
    }

    @Test
    void more_parameters_than_are_read_are_refused() {
        String many =
                IntStream.range(0, 1001)
                        .mapToObj(i -> "p" + i + "=1")
                        .collect(Collectors.joining("&"));
        assertNotUnderstood(answers.service().get("/v1/units?" + many));
    }

    /** No filter and no controller hears of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/units/%FF HTTP/1.1",
                "GET /v1/units/a%2Fb HTTP/1.1",
                "GET /v1/units?q=%zz HTTP/1.1",
                "GET /v1/units?q={} HTTP/1.1",
                "GET /v1/units?q=\u00ff HTTP/1.1",
                "GET /v1/units HTTP/9.9",
                "RUBBISH",
            })
    void what_the_server_itself_cannot_read_is_told_as_a_problem(String line) {
        String headers = "\r\nHost: x\r\nConnection: close\r\nAccept-Language: vi\r\n\r\n";
        String answer = BareLine.answer(answers.service().port(), line + headers);
        assertThat(answer).doesNotContain("<html").containsPattern("^HTTP/1.1 4\\d\\d ");
        assertThat(answer)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/", "\"instance\":\"");
    }
}
