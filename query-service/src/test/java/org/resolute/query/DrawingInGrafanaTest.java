package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resolute.query.given.GivenBoard.RANGE;
import static org.resolute.query.given.GivenBoard.query;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenBoard;
import org.resolute.query.given.GivenService;
import tools.jackson.databind.JsonNode;

/** Two rounds of monitoring, a deadline, and outreach on two days of 2021. */
class DrawingInGrafanaTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void a_year_passes() {
        answers = GivenAnswers.after(GivenBoard::facts);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static JsonNode asked(GivenService service, String path, String body) {
        HttpResponse<String> answer = service.post("/grafana" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return GivenService.json(answer);
    }

    private static JsonNode asked(String path, String body) {
        return asked(answers.service(), path, body);
    }

    private static String row(JsonNode table, int number) {
        return table.get("rows").get(number).toString();
    }

    @Test
    void the_source_is_well_when_the_token_is_good() {
        assertThat(answers.service().get("/grafana/").statusCode()).isEqualTo(200);
        assertThat(answers.service().get("/grafana").statusCode()).isEqualTo(200);
        assertThat(answers.service().as("").get("/grafana/").statusCode()).isEqualTo(401);
    }

    @Test
    void a_table_of_progress_has_typed_columns_and_a_row_a_unit() {
        JsonNode table =
                asked(
                                "/query",
                                query(
                                        "progress",
                                        """
                                        {"resolution":"nq","level":"DISTRICT",
                                         "measures":["reached","coverage"]}\
                                        """))
                        .get(0);

        assertThat(table.get("type").asString()).isEqualTo("table");
        assertThat(table.get("refId").asString()).isEqualTo("B");
        assertThat(table.get("columns").toString())
                .contains("{\"text\":\"reached\",\"type\":\"number\"}")
                .contains("\"text\":\"unit\"")
                .doesNotContain("attended");
        assertThat(row(table, 0)).contains("\"a\"", "\"Huyện A\"", "175", "0.291667");
    }

    @Test
    void the_same_question_shows_the_same_as_the_route_of_progress() {
        JsonNode table = asked("/query", query("progress", "{\"resolution\":\"nq\"}")).get(0);
        JsonNode rows = answers.rows("/v1/resolutions/nq/progress?validAt=2021-12-31");

        assertThat(table.get("rows").size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String expected =
                    table.get("columns")
                            .valueStream()
                            .map(column -> row.get(column.get("text").asString()).toString())
                            .collect(Collectors.joining(",", "[", "]"));
            assertThat(row(table, i)).isEqualTo(expected);
        }
    }

    @Test
    void a_series_has_a_point_for_each_step_up_to_the_end() {
        JsonNode series =
                asked(
                        "/query",
                        query(
                                "series",
                                """
                                {"resolution":"nq","unit":"kg","measures":["reached","target"]}\
                                """));

        assertThat(series).hasSize(2);
        JsonNode points = series.get(0).get("datapoints");
        assertThat(series.get(0).get("target").asString()).isEqualTo("reached");
        assertThat(points).hasSize(12);
        assertThat(points.get(0).get(0).asInt()).isZero();
        assertThat(points.get(4).get(0).asInt()).isEqualTo(100);
        assertThat(points.get(11).toString()).isEqualTo("[175,1640883600000]");
    }

    @Test
    void no_series_runs_ahead_of_today_or_has_more_points_than_are_bearable() {
        String body =
                """
                {"range":{"from":"1990-01-01T00:00:00Z","to":"2990-01-01T00:00:00Z"},
                 "maxDataPoints":100000,"targets":[
                  {"target":"series","payload":{"resolution":"nq","measures":["reached"]}}]}
                """;
        JsonNode points = asked("/query", body).get(0).get("datapoints");

        assertThat(points.size()).isBetween(100, 200);
        assertThat(points.get(points.size() - 1).get(0).asInt()).isEqualTo(175);
    }

    @Test
    void an_overview_has_a_row_a_resolution() {
        JsonNode table = asked("/query", query("overview", "{\"measures\":[\"reached\"]}")).get(0);

        assertThat(table.get("rows")).hasSize(2);
        assertThat(row(table, 0))
                .isEqualTo("[\"nq\",\"Nghị quyết nq\",\"2020-01-01\",\"2025-12-31\",175]");
    }

    @Test
    void directives_deadlines_and_reorganisations_are_marked() {
        String marks = asked("/query", query("annotations", "{\"resolution\":\"nq\"}")).toString();
        assertThat(marks)
                .contains("\"Deadline\",\"Nhiệm vụ vb\",\"deadline\"")
                .contains("\"Directive D3\",\"documents\",\"directive\"")
                .contains("\"Units that ended: 1; new ones: 0\",\"reorganisation\"");
        String older =
                answers.service()
                        .post(
                                "/grafana/annotations",
                                "{%s,\"annotation\":{\"query\":\"nq\"}}".formatted(RANGE),
                                "Accept-Language",
                                "vi")
                        .body();
        assertThat(older)
                .contains("\"title\":\"Hạn hoàn thành\"")
                .contains("\"tags\":[\"directive\"]")
                .contains("\"time\":1636909200000");
        String before = RANGE.replace("2021-12-31T16", "2021-05-31T16");
        assertThat(asked("/annotations", "{" + before + "}")).isEmpty();
    }

    @Test
    void variables_and_fields_list_what_can_be_chosen() {
        assertThat(asked("/variable", "{\"payload\":{\"target\":\"resolutions\"}}").toString())
                .contains("{\"__text\":\"Nghị quyết nq\",\"__value\":\"nq\"}");
        assertThat(asked("/variable", "{\"payload\":{\"target\":\"units\",\"unit\":\"a\"}}"))
                .hasSize(2);
        assertThat(asked("/search", "{\"target\":\"levels\"}")).hasSize(4);
        assertThat(asked("/search", "{}").toString()).contains("\"series\"");
        assertThat(asked("/tag-keys", "{}").toString()).contains("\"level\"");
        assertThat(asked("/tag-values", "{\"key\":\"unit\"}").toString()).contains("\"a-1\"");
        JsonNode metrics = asked("/metrics", "{\"metric\":\"\"}");
        assertThat(metrics).hasSize(4);
        for (JsonNode metric : metrics) {
            for (JsonNode field : metric.get("payloads")) {
                if (!field.get("type").asString().equals("input")) {
                    String name = field.get("name").asString();
                    assertThat(
                                    asked(
                                            "/metric-payload-options",
                                            "{\"name\":\"" + name + "\",\"payload\":{}}"))
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_filter_comes_before_what_the_panel_says() {
        String filter = "[{\"key\":\"unit\",\"operator\":\"=\",\"value\":\"a-1\"}]";
        String filtered =
                query("progress", "{\"resolution\":\"nq\",\"unit\":\"kg\"}")
                        .replace("\"panelId\":7", "\"adhocFilters\":" + filter);

        assertThat(asked("/query", filtered).get(0).get("rows")).hasSize(1);
    }

    @Test
    void everyone_sees_its_own_part() {
        GivenService viewer = answers.service().as(GivenService.token(List.of("viewer"), "a-1"));
        String progress = query("progress", "{\"resolution\":\"nq\"}");

        assertThat(asked(viewer, "/query", progress).get(0).get("rows")).hasSize(1);
        assertThat(asked(viewer, "/variable", "{\"payload\":{\"target\":\"unit\"}}")).hasSize(1);
        String overview = query("overview", "{\"measures\":[\"reached\"]}");
        assertThat(asked(viewer, "/query", overview).toString()).contains(",50]");
        String others = query("progress", "{\"resolution\":\"nq\",\"unit\":\"b\"}");
        assertThat(viewer.post("/grafana/query", others).statusCode()).isEqualTo(403);
        String line = "{\"resolution\":\"nq\",\"unit\":\"kg\",\"measures\":[\"reached\"]}";
        assertThat(viewer.post("/grafana/query", query("series", line)).statusCode())
                .isEqualTo(403);
    }
}
