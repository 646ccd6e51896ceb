package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.Figure;
import org.resolute.events.Figure.Comparison;
import org.resolute.events.Level;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ResolutionId;
import org.resolute.events.RoundId;
import org.resolute.events.UnitRef;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

class ReadingWhatMonitorsRecordedTest {
    private static final RoundId FIRST = new RoundId("gs-1");
    private static final RoundId SECOND = new RoundId("gs-2");
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private static GivenAnswers answers;

    @BeforeAll
    static void two_rounds_are_held() {
        answers = GivenAnswers.after(ReadingWhatMonitorsRecordedTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String early = "2021-01-01T08:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), early);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("b", "Huyện B", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("a-1", "Xã A1", Level.COMMUNE, "a"), early);
        ledger.record(Facts.resolution("nq", "kg"), early);
        ledger.record(Facts.resolution("nq-2", "kg"), early);
        ResolutionId nq = new ResolutionId("nq");
        ResolutionId other = new ResolutionId("nq-2");
        ledger.record(new MonitoringOpened(FIRST, List.of(nq, other), "Thường trực"), day(10, 1));
        ledger.record(new MonitoringOpened(SECOND, List.of(nq), "Ban Tổ chức"), day(12, 1));
        find(ledger);
        direct(ledger);
        ledger.record(new ConclusionIssued(FIRST, LocalDate.of(2021, 10, 29)), day(10, 28));
        ledger.record(
                new ReportSealed(FIRST, new EntryId("bc-1"), 14, SHA256),
                "2021-10-29T23:30:00+07:00");
    }

    private static void find(GivenLedger ledger) {
        Figure share =
                new Figure(
                        UnitRef.parse("gso:a"),
                        new BigDecimal("35.72"),
                        Comparison.EQUAL,
                        3572,
                        10000);
        Figure bare = new Figure(null, new BigDecimal("-90"), Comparison.OVER, null, null);
        ledger.record(
                new FindingRecorded(
                        FIRST,
                        new EntryId("W6"),
                        Polarity.LIMITATION,
                        "documents",
                        "=cấp huyện",
                        refs("a", "gso:b"),
                        refs("a-1"),
                        true,
                        List.of(share, bare),
                        List.of(3L, 5L)),
                day(10, 27));
        ledger.record(
                new FindingRecorded(
                        SECOND,
                        new EntryId("S1"),
                        Polarity.STRENGTH,
                        "classes",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                day(12, 2));
    }

    private static void direct(GivenLedger ledger) {
        EntryId d3 = new EntryId("D3");
        EntryId d7 = new EntryId("D7");
        ledger.record(
                new DirectiveIssued(
                        FIRST,
                        d3,
                        "documents",
                        refs("a", "b"),
                        LocalDate.of(2021, 11, 30),
                        List.of(new EntryId("W6"))),
                day(10, 29));
        ledger.record(
                new DirectiveIssued(FIRST, d7, "inspection", List.of(), null, List.of()),
                day(10, 29));
        UnitRef a = UnitRef.parse("gso:a");
        ledger.record(new DirectiveFollowedUp(FIRST, d3, a, "Đã trình"), day(11, 22));
        ledger.record(new DirectiveFollowedUp(FIRST, d3, a, null), day(11, 24));
        ledger.record(new DirectiveAcknowledged(FIRST, d3, a, "Đã nhận"), day(11, 2));
        ledger.record(new DirectiveClosed(FIRST, d3, a, "Xong"), day(12, 3));
        UnitRef commune = UnitRef.parse("a-1");
        ledger.record(new DirectiveAcknowledged(FIRST, d7, commune, null), day(11, 5));
    }

    private static List<UnitRef> refs(String... units) {
        return Arrays.stream(units).map(UnitRef::parse).toList();
    }

    private static String day(int month, int day) {
        return "2021-%02d-%02dT09:00:00+07:00".formatted(month, day);
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
                .containsExactly("gs-1 bc-1 14 " + SHA256 + " 2021-10-29 19");
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
