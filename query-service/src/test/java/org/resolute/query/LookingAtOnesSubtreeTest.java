package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenService;
import tools.jackson.databind.JsonNode;

/** Readers of a province whose districts go on 1 July 2025, as the test of that tells. */
class LookingAtOnesSubtreeTest {
    private static final String PROGRESS = "/v1/resolutions/nq/progress?validAt=2021-10-01";

    private static GivenAnswers answers;

    @BeforeAll
    static void the_districts_are_abolished() {
        answers = GivenAnswers.after(ReorganisingTheTreeTest::facts);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static GivenService as(String role, String... unit) {
        return answers.service().as(GivenService.token(List.of(role), unit));
    }

    private static List<String> units(GivenService reader, String path) {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return GivenService.json(answer)
                .valueStream()
                .filter(row -> row.hasNonNull("unit"))
                .map(row -> row.get("unit").asString())
                .toList();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = GivenService.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "p, 2025-06-30, p a b c d",
        "p, 2025-07-01, ''",
        "q, 2025-06-30, q e",
        "a, 2025-07-01, a",
        "x, 2025-07-01, x",
        "x, 2025-06-30, b c d e",
        "kg, 2025-07-01, kg a x y",
        "nowhere, 2025-07-01, ''",
    })
    void the_tree_of_a_viewer_is_its_own_part_on_that_day(String own, String day, String seen) {
        List<String> expected = seen.isEmpty() ? List.of() : List.of(seen.split(" ", -1));

        assertThat(units(as("viewer", own), "/v1/units?date=" + day)).isEqualTo(expected);
        assertThat(units(as("submitter", own), "/v1/units?date=" + day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROGRESS + "&unit=q",
                PROGRESS + "&unit=kg",
                PROGRESS + "&unit=gso:e",
                "/v1/resolutions/nq/obligations?unit=q&validAt=2021-10-01",
                "/v1/resolutions/nq/timeline?unit=e&validAt=2021-10-01",
                "/v1/resolutions/nq/gaps?unit=q&validAt=2021-10-01",
                "/v1/resolutions/nq/findings?unit=q&validAt=2021-10-01",
                "/v1/resolutions/nq/directives?unit=e&validAt=2021-10-01",
                "/v1/resolutions/nq/periods?unit=q&validAt=2021-10-01",
                "/v1/units/q?date=2021-10-01",
                "/v1/units/e/lineage?date=2021-10-01"
            })
    void a_unit_of_others_is_refused(String path) {
        refused(as("viewer", "p").get(path), 403, "forbidden-unit");
        refused(as("monitor", "p").get(path), 403, "forbidden-unit");
        assertThat(as("monitor").get(path).statusCode()).isEqualTo(200);
        assertThat(as("viewer", "kg").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void progress_begins_at_ones_own_unit() {
        assertThat(units(as("viewer", "p"), PROGRESS)).containsExactly("p", "a", "b", "c", "d");
        assertThat(units(as("viewer", "a"), PROGRESS)).containsExactly("a");
        assertThat(units(as("viewer", "p"), PROGRESS + "&unit=b")).containsExactly("b");
    }

    @Test
    void what_others_added_to_the_work_of_a_unit_that_is_gone_is_not_shown() {
        assertThat(units(as("viewer", "b"), PROGRESS + "&structure=as-is")).isEmpty();
        assertThat(units(answers.service(), PROGRESS + "&structure=as-is&unit=b"))
                .containsExactly("x");
    }

    @Test
    void a_unit_sees_the_past_of_those_it_took_over_from() {
        assertThat(units(as("viewer", "x"), PROGRESS + "&unit=b")).containsExactly("b");
        assertThat(units(as("viewer", "x"), PROGRESS + "&structure=as-is")).containsExactly("x");
        refused(as("viewer", "x").get(PROGRESS + "&unit=a"), 403, "forbidden-unit");
        refused(as("viewer", "b").get(PROGRESS + "&unit=c"), 403, "forbidden-unit");
    }

    @Test
    void the_timeline_holds_ones_own_entries_in_every_form() {
        String timeline = "/v1/resolutions/nq/timeline?validAt=2021-10-01";

        assertThat(units(as("viewer", "p"), timeline))
                .containsExactlyInAnyOrder("p", "a", "b", "c", "d");
        String csv = as("viewer", "p").get(timeline + "&format=csv").body();
        assertThat(csv).contains("Huyện P").doesNotContain("Huyện Q").doesNotContain("Xã e");
        String events = as("viewer", "p").get(timeline + "&format=events").body();
        assertThat(events).contains("nq/b").doesNotContain("nq/e").doesNotContain("nq/kg");
    }

    /** So is every route that does not say how it leaves out what is not seen. */
    @Test
    void what_knows_no_subtree_is_for_those_who_see_everything() {
        refused(as("viewer", "p").get("/v1/resolutions/nq/rounds"), 403, "forbidden-role");
        assertThat(as("auditor").get("/v1/resolutions/nq/rounds").statusCode()).isEqualTo(200);
        assertThat(as("monitor").get("/v1/resolutions/nq/rounds").statusCode()).isEqualTo(200);
    }

    @Test
    void the_headline_is_of_what_one_may_see() {
        String path = "/v1/resolutions?validAt=2021-10-01";

        assertThat(as("auditor").json(path).get(0).get("reached").asLong()).isEqualTo(80);
        assertThat(as("viewer", "p").json(path).get(0).get("reached").asLong()).isEqualTo(50);
        assertThat(as("viewer", "b").json("/v1/resolutions").get(0).get("reached").asLong())
                .isEqualTo(0);
    }

    @Test
    void an_answer_that_is_held_is_not_the_one_for_somebody_else() {
        HttpResponse<String> mine = as("viewer", "p").get(PROGRESS);
        String tag = mine.headers().firstValue("ETag").orElseThrow();

        assertThat(as("viewer", "p").get(PROGRESS, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(as("viewer", "a").get(PROGRESS, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(String.join(",", mine.headers().allValues("Vary"))).contains("Authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "registrar, /v1/units, forbidden-role",
        "metrics, /v1/status, forbidden-role",
        "viewer, /v1/units, token-without-unit",
        "submitter, /v1/resolutions, token-without-unit",
        "viewer, /v1/stream, token-without-unit",
        "metrics, /v1/stream, forbidden-role",
        "metrics, /grafana, forbidden-role",
        "viewer, /actuator/prometheus, forbidden-role",
        "auditor, /actuator/env, forbidden-path",
    })
    void a_role_that_does_not_read_is_told_which_do(String role, String path, String code) {
        refused(as(role).get(path), 403, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/units", "/v1/status", "/v1/nothing", "/grafana/", "/", "/error"})
    void who_brings_no_token_is_asked_for_one(String path) {
        HttpResponse<String> answer = answers.service().as("").get(path, "Accept-Language", "vi");

        refused(answer, 401, "token-missing");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .isEqualTo("Bearer realm=\"resolute\"");
        assertThat(GivenService.json(answer).get("title").asString()).startsWith("Chưa rõ");
    }

    @Test
    void a_token_that_is_not_good_is_refused() {
        refused(answers.service().as("a.b.c").get("/v1/units"), 401, "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/problems/forbidden-unit"})
    void what_a_stranger_needs_is_open(String path) {
        assertThat(answers.service().as("").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_meters_are_for_those_who_read_meters() {
        assertThat(as("metrics").get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(as("auditor").get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }
}
