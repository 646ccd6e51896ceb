package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

class AskingForNoMomentTest {
    private static final List<String> EVERYWHERE =
            List.of(
                    "/v1/units",
                    "/v1/units/u-0",
                    "/v1/units/u-0/lineage",
                    "/v1/resolutions",
                    "/v1/resolutions/r-0",
                    "/v1/resolutions/r-0/progress",
                    "/v1/resolutions/r-0/periods",
                    "/v1/resolutions/r-0/obligations",
                    "/v1/resolutions/r-0/timeline",
                    "/v1/resolutions/r-0/gaps",
                    "/v1/resolutions/r-0/findings",
                    "/v1/resolutions/r-0/figures",
                    "/v1/resolutions/r-0/directives",
                    "/v1/resolutions/r-0/rounds",
                    "/v1/resolutions/r-0/reports");

    private static GivenAnswers answers;

    @BeforeAll
    static void there_is_some_history() {
        answers = GivenAnswers.after(ledger -> History.fill(ledger, 3, 10, 100));
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static JsonNode problem(String path, int status, String code) {
        HttpResponse<String> answer = answers.service().get(path);
        assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isEqualTo(status);
        JsonNode problem = GivenService.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "1.5",
                "1e3",
                "first",
                "2021-01-01",
                "2021-01-01T00:00",
                "%00",
                "2021-02-30T00:00:00Z",
                "9999999999999999999",
                "1%20",
                "+1",
                "2021-13-01T00:00:00Z"
            })
    void what_is_no_moment_of_the_ledger_is_refused_everywhere(String moment) {
        for (String path : EVERYWHERE) {
            JsonNode problem = problem(path + "?asOf=" + moment, 400, "bad-parameter");
            JsonNode first = problem.get("errors").get(0);
            assertThat(first.get("parameter").asString()).isEqualTo("asOf");
            assertThat(first.get("code").asString()).isEqualTo("as-of");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "999999999999999999", "9999-12-31T23:59:59Z"})
    void a_moment_that_has_not_come_is_not_found(String moment) {
        for (String path : EVERYWHERE) {
            problem(path + "?asOf=" + moment, 404, "not-recorded-yet");
        }
    }
}
