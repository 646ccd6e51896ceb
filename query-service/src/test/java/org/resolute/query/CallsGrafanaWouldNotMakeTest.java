package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resolute.query.given.GivenBoard.query;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenBoard;
import org.resolute.query.given.GivenService;

class CallsGrafanaWouldNotMakeTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void a_year_passes() {
        answers = GivenAnswers.after(GivenBoard::facts);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static HttpResponse<String> post(String path, String body) {
        return GivenBoard.post(answers, path, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "progress|{}|400|/targets/0/payload/resolution",
                "progress|7|400|/targets/0/payload/resolution",
                "progress|{'resolution':'none'}|404|none",
                "progress|{'resolution':'nq','unit':'nowhere'}|404|nowhere",
                "progress|{'resolution':'nq','level':'GALAXY'}|400|/targets/0/payload/level",
                "progress|{'resolution':'nq','depth':-1}|400|/targets/0/payload/depth",
                "progress|{'resolution':'nq','depth':1e9}|400|/targets/0/payload/depth",
                "progress|{'resolution':['nq']}|400|/targets/0/payload/resolution",
                "progress|{'resolution':'nq','measures':['x']}|400|/targets/0/payload/measures/0",
                "series|{'resolution':'nq'}|400|/targets/0/payload/measures",
                "nothing|{}|400|/targets/0/target",
                "annotations|{'resolution':'none'}|404|none",
            })
    void a_target_that_cannot_be_drawn_is_refused(
            String target, String payload, int status, String named) {
        HttpResponse<String> answer = post("/query", query(target, payload.replace('\'', '"')));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"targets\":[null]}",
                "{\"targets\":[[[]]]}",
                "{\"targets\":[{}]}",
                "{\"targets\":\"x\"}",
                "{\"range\":{\"from\":7}}",
                "{\"range\":{\"from\":\"now-6h\"}}",
                "{\"range\":{\"from\":\"-999999999-01-01T00:00:00Z\"}}",
                "{\"range\":{\"from\":\"2021-01-02T00:00:00Z\",\"to\":\"2020-01-01T00:00:00Z\"}}",
                "{\"range\":{\"from\":\"9999-01-01T00:00:00Z\"}}",
                "{\"maxDataPoints\":0}",
                "{\"maxDataPoints\":\"many\"}",
                "{\"adhocFilters\":[{\"key\":\"colour\",\"value\":\"red\"}]}",
                "{\"adhocFilters\":[{\"key\":\"unit\",\"operator\":\"=~\",\"value\":\".*\"}]}",
                "{\"name\":\"x\",\"key\":\"x\",\"target\":\"x\",\"payload\":{\"target\":\"x\"}}",
            })
    void no_body_breaks_a_call(String body) {
        for (String path :
                List.of(
                        "/query",
                        "/variable",
                        "/search",
                        "/annotations",
                        "/metrics",
                        "/metric-payload-options",
                        "/tag-keys",
                        "/tag-values")) {
            HttpResponse<String> answer = post(path, body);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 400, 404);
        }
    }

    @Test
    void a_body_without_end_is_refused() {
        HttpResponse<String> answer = post("/query", "{\"x\":\"" + "y".repeat(70_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(GivenService.json(answer).get("code").asString()).isEqualTo("body-too-large");
    }

    @Test
    void a_list_without_end_is_refused() {
        String targets = "{\"target\":\"overview\"},".repeat(21);
        String body = "{\"targets\":[" + targets.substring(0, targets.length() - 1) + "]}";

        assertThat(post("/query", body).statusCode()).isEqualTo(400);
        assertThat(post("/query", "[".repeat(30_000)).statusCode()).isEqualTo(400);
    }
}
