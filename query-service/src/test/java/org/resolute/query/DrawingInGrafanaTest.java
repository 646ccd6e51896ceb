package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.TwoRounds;
import tools.jackson.databind.JsonNode;

/** Two rounds of monitoring, a deadline, and outreach on two days of 2021. */
class DrawingInGrafanaTest {
    private static final String RANGE =
            "\"range\":{\"from\":\"2021-01-01T00:00:00Z\",\"to\":\"2021-12-31T16:59:59.999Z\"}";

    private static GivenAnswers answers;

    @BeforeAll
    static void a_year_passes() {
        answers = GivenAnswers.after(DrawingInGrafanaTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        TwoRounds.record(ledger);
        ledger.record(
                Facts.obligation("nq", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2021-06-30"),
                "2021-01-05T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a", 100, 400), "2021-03-10T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a-1", 50, 100), "2021-09-10T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "b", 25, 100), "2021-09-10T08:00:00+07:00");
        ledger.record(Facts.dissolved("b", "2021-11-15", "a"), "2021-11-10T08:00:00+07:00");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static HttpResponse<String> post(String path, String body) {
        return answers.service().post("/grafana" + path, body);
    }

    private static JsonNode asked(GivenService service, String path, String body) {
        HttpResponse<String> answer = service.post("/grafana" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return GivenService.json(answer);
    }

    private static JsonNode asked(String path, String body) {
        return asked(answers.service(), path, body);
    }

    private static String query(String target, String payload) {
        return "{%s,\"panelId\":7,\"maxDataPoints\":12,\"targets\":[{\"refId\":\"B\",\"target\":\"%s\",\"payload\":%s}]}"
                .formatted(RANGE, target, payload);
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
                                "{\"resolution\":\"nq\",\"unit\":\"kg\",\"measures\":[\"reached\",\"target\"]}"));

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
        String filtered =
                query("progress", "{\"resolution\":\"nq\",\"unit\":\"kg\"}")
                        .replace(
                                "\"panelId\":7",
                                "\"adhocFilters\":[{\"key\":\"unit\",\"operator\":\"=\",\"value\":\"a-1\"}]");

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
