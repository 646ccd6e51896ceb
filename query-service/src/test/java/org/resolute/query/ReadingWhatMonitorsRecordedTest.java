package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.TwoRounds;
import tools.jackson.databind.JsonNode;

class ReadingWhatMonitorsRecordedTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void two_rounds_are_held() {
        answers = GivenAnswers.after(TwoRounds::record);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    /** The columns of each row side by side; a dash where there is nothing. */
    private static List<String> read(String path, String... columns) {
        return answers.rows("/v1/resolutions/nq/" + path)
                .valueStream()
                .map(row ->
                        String.join(
                                " ", Arrays.stream(columns).map(c -> text(row.get(c))).toList()))
                .toList();
    }

    private static String text(@Nullable JsonNode value) {
        JsonNode given = Objects.requireNonNull(value, "no such column");
        return given.isNull() ? "-" : given.asString();
    }

    @Test
    void a_finding_has_a_row_for_each_unit_it_is_about() {
        String[] columns = {"round", "finding", "polarity", "topic", "unit", "name", "partly"};
        assertThat(read("findings", columns))
                .containsExactly(
                        "gs-1 W6 LIMITATION documents a Huyện A false",
                        "gs-1 W6 LIMITATION documents b Huyện B false",
                        "gs-1 W6 LIMITATION documents a-1 Xã A1 true",
                        "gs-2 S1 STRENGTH classes - - false");
        String[] others = {"scope", "exhaustive", "figures", "evidence", "recordedOn", "position"};
        assertThat(read("findings", others))
                .contains("=cấp huyện true 2 3 5 2021-10-27 9", "- - 0 - 2021-12-02 10");
    }

    @ParameterizedTest
    @CsvSource({
        "findings?unit=a, a a-1",
        "findings?unit=gso:kg, a b a-1",
        "findings?unit=a-1, a-1",
        "findings?round=gs-1&topic=documents&polarity=limitation, a b a-1",
        "findings?round=gs-2, -",
        "findings?polarity=strength, -",
        "findings?topic=nothing, ''",
        "findings?validAt=2021-10-26, ''",
        "figures?unit=a, a",
        "figures?unit=b, ''",
        "figures?polarity=strength, ''",
        "directives?unit=a, a a a-1",
        "directives?state=closed, a",
        "directives?state=overdue, b",
        "directives?topic=inspection&state=open, a b",
        "directives?topic=inspection&state=acknowledged, a-1",
        "directives?validAt=2021-11-23&state=followed-up, a",
        "directives?validAt=2021-11-03&state=acknowledged, a",
        "directives?validAt=2021-11-30&state=overdue, ''",
        "directives?round=gs-2, ''"
    })
    void rows_are_chosen_by_what_is_asked(String path, String units) {
        assertThat(String.join(" ", read(path, "unit"))).isEqualTo(units);
    }

    @Test
    void figures_are_told_as_they_were_stated() {
        String[] columns = {"round", "finding", "topic", "unit", "name", "value", "comparator"};
        assertThat(read("figures", columns))
                .containsExactly(
                        "gs-1 W6 documents a Huyện A 35.72 EQUAL",
                        "gs-1 W6 documents - - -90 OVER");
        assertThat(read("figures", "numerator", "denominator", "position"))
                .containsExactly("3572 10000 9", "- - 9");
        assertThat(answers.rows("/v1/resolutions/nq/figures").get(0).get("value").isNumber())
                .isTrue();
    }

    @Test
    void a_directive_has_a_row_for_each_unit_with_all_it_replied() {
        JsonNode row = answers.row("/v1/resolutions/nq/directives", "a");
        assertThat(row.propertyNames())
                .containsExactly(
                        "resolution",
                        "round",
                        "directive",
                        "topic",
                        "unit",
                        "name",
                        "addressed",
                        "toAll",
                        "issuedOn",
                        "dueOn",
                        "findings",
                        "acknowledgedOn",
                        "followedUpOn",
                        "closedOn",
                        "state",
                        "ageDays",
                        "replies",
                        "position");
        assertThat(row.get("acknowledgedOn").asString()).isEqualTo("2021-11-02");
        assertThat(row.get("followedUpOn").asString()).isEqualTo("2021-11-24");
        assertThat(row.get("closedOn").asString()).isEqualTo("2021-12-03");
        assertThat(row.get("ageDays").asLong()).isEqualTo(35);
        assertThat(row.get("replies").asString())
                .isEqualTo(
                        """
                        2021-11-02 acknowledged: Đã nhận
                        2021-11-22 followed-up: Đã trình
                        2021-11-24 followed-up
                        2021-12-03 closed: Xong\
                        """);
    }

    @Test
    void a_directive_to_all_shows_the_districts_and_who_replied_besides() {
        String path = "directives?topic=inspection&validAt=2021-11-08";
        assertThat(read(path, "unit", "addressed", "toAll", "dueOn", "state", "ageDays"))
                .containsExactly(
                        "a true true - open 10",
                        "b true true - open 10",
                        "a-1 false true - acknowledged 10");
    }

    @Test
    void a_round_is_open_until_its_conclusion_and_counts_what_it_said() {
        String[] columns = {"round", "by", "openedOn", "concludedOn", "findings", "directives"};
        assertThat(read("rounds", columns))
                .containsExactly(
                        "gs-1 Thường trực 2021-10-01 2021-10-29 1 2",
                        "gs-2 Ban Tổ chức 2021-12-01 - 1 0");
        assertThat(read("rounds?validAt=2021-10-28", columns))
                .containsExactly("gs-1 Thường trực 2021-10-01 - 1 0");
        assertThat(read("rounds?round=gs-1", "resolutions", "position"))
                .containsExactly("nq nq-2 7");
    }

    @Test
    void a_sealed_report_names_its_position_and_digest() {
        assertThat(read("reports", "round", "report", "asOf", "sha256", "sealedOn", "position"))
                .containsExactly("gs-1 bc-1 14 " + TwoRounds.SHA256 + " 2021-10-29 19");
        assertThat(read("reports?validAt=2021-10-28", "report")).isEmpty();
    }

    @Test
    void a_round_that_looks_at_another_resolution_only_is_none_of_this_one() {
        var answer = answers.service().get("/v1/resolutions/nq-2/findings?round=gs-2");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-round");
        assertThat(answers.rows("/v1/resolutions/nq-2/rounds")).hasSize(1);
    }

    @Test
    void the_same_rows_come_as_csv_without_formulas() {
        var answer =
                answers.service()
                        .get("/v1/resolutions/nq/findings?minPosition=18", "Accept", "text/csv");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFresolution,round,finding,polarity,topic,scope,unit,name,partly,"
                                + "exhaustive,figures,evidence,recordedOn,position");
        assertThat(lines.get(1))
                .isEqualTo(
                        "nq,gs-1,W6,LIMITATION,documents,'=cấp huyện,a,Huyện A,false,true,2,3 5,"
                                + "2021-10-27,9");
        assertThat(answer.headers().firstValue("As-Of-Position")).hasValue("19");
    }
}
