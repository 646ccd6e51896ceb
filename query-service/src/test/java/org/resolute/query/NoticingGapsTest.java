package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.Figure;
import org.resolute.events.Level;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.events.ResolutionId;
import org.resolute.events.RoundId;
import org.resolute.events.UnitRef;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

class NoticingGapsTest {
    private static final RoundId ROUND = new RoundId("gs-2021");

    private static GivenAnswers answers;

    @BeforeAll
    static void a_round_is_concluded() {
        answers = GivenAnswers.after(NoticingGapsTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String then = "2021-10-29T08:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), then);
        for (String unit : List.of("kien-hai", "phu-quoc", "vinh-thuan", "rach-gia")) {
            ledger.record(Facts.unit(unit, unit, Level.DISTRICT, "kg"), then);
        }
        ledger.record(Facts.unit("duong-dong", "Dương Đông", Level.COMMUNE, "phu-quoc"), then);
        ledger.record(Facts.resolution("nq", "kg"), then);
        ledger.record(Facts.outreach("nq", "kien-hai", 30, 100), then);
        ledger.record(
                new MonitoringOpened(ROUND, List.of(new ResolutionId("nq")), "Thường trực"), then);
        ledger.record(finding("s5", Polarity.STRENGTH, "documents", null, "kien-hai"), then);
        ledger.record(finding("w6", Polarity.LIMITATION, "documents", null, "kien-hai"), then);
        ledger.record(finding("s8", Polarity.STRENGTH, "roll-out", "huyện", "phu-quoc"), then);
        ledger.record(
                finding("w1", Polarity.LIMITATION, "roll-out", null, "duong-dong", "rach-gia"),
                then);
        ledger.record(finding("w9", Polarity.LIMITATION, "pace", "đợt 1", "rach-gia"), then);
        ledger.record(finding("s9", Polarity.STRENGTH, "pace", "đợt 2", "rach-gia"), then);
        ledger.record(directive("d1", "roll-out", List.of("w1"), "rach-gia"), then);
        ledger.record(directive("d3", "finish", List.of(), "vinh-thuan"), then);
        ledger.record(directive("d7", "inspect", List.of()), then);
        reply(ledger, then);
    }

    private static void reply(GivenLedger ledger, String then) {
        UnitRef unit = UnitRef.parse("rach-gia");
        ledger.record(new DirectiveAcknowledged(ROUND, new EntryId("d1"), unit, null), then);
        ledger.record(new DirectiveClosed(ROUND, new EntryId("d7"), unit, null), then);
    }

    private static FindingRecorded finding(
            String id, Polarity polarity, String topic, @Nullable String scope, String... units) {
        Figure figure = new Figure(null, new BigDecimal("30"), Figure.Comparison.ABOUT, null, null);
        return new FindingRecorded(
                ROUND,
                new EntryId(id),
                polarity,
                topic,
                scope,
                Arrays.stream(units).map(UnitRef::parse).toList(),
                List.of(),
                null,
                id.equals("w1") ? List.of(figure) : List.of(),
                List.of());
    }

    private static DirectiveIssued directive(
            String id, String topic, List<String> findings, String... units) {
        return new DirectiveIssued(
                ROUND,
                new EntryId(id),
                topic,
                Arrays.stream(units).map(UnitRef::parse).toList(),
                null,
                findings.stream().map(EntryId::new).toList());
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<String> found(String kind, String... columns) {
        return answers.rows("/v1/resolutions/nq/gaps?kind=" + kind)
                .valueStream()
                .map(row ->
                        String.join(
                                " ", Arrays.stream(columns).map(c -> text(row.get(c))).toList()))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "–" : value.asString();
    }

    @Test
    void praise_and_blame_for_one_thing_contradict_unless_scopes_differ() {
        assertThat(found("contradiction", "unit", "finding", "other"))
                .containsExactly("kien-hai s5 w6");
    }

    @Test
    void a_limitation_nobody_must_mend_is_noticed() {
        assertThat(found("limitation-without-directive", "unit", "finding"))
                .containsExactly("kien-hai w6", "duong-dong w1", "rach-gia w9");
    }

    @Test
    void a_directive_without_reason_or_reply_is_noticed() {
        assertThat(found("directive-without-finding", "directive", "unit"))
                .containsExactly("d3 vinh-thuan", "d7 –");
        assertThat(found("directive-without-reply", "directive", "unit"))
                .containsExactly("d3 vinh-thuan", "d7 kien-hai", "d7 phu-quoc", "d7 vinh-thuan");
    }

    @Test
    void a_unit_that_is_praised_for_what_one_below_is_blamed_for_is_noticed() {
        assertThat(found("levels-disagree", "unit", "finding", "other"))
                .containsExactly("phu-quoc s8 w1");
    }

    @Test
    void rates_without_a_base_are_noticed() {
        assertThat(found("coverage-without-denominator", "unit")).containsExactly("kg");
        assertThat(found("figures-without-denominator", "finding")).containsExactly("w1");
    }

    @Test
    void a_gap_is_told_in_the_askers_language() {
        String path = "/v1/resolutions/nq/gaps?kind=coverage-without-denominator";
        JsonNode english = answers.service().json(path);
        JsonNode vietnamese = answers.service().json(path, "Accept-Language", "vi");
        assertThat(english.get(0).get("sentence").asString()).startsWith("Only 1 of 6 units");
        assertThat(vietnamese.get(0).get("sentence").asString()).startsWith("Chỉ 1 trên 6 đơn vị");
    }

    @Test
    void open_directives_are_counted_and_closure_is_told() {
        JsonNode province = answers.rows("/v1/resolutions/nq/progress?depth=0").get(0);
        assertThat(province.get("openDirectives").asLong()).isEqualTo(5);
        JsonNode headline = answers.rows("/v1/resolutions/nq?validAt=2021-11-08");
        assertThat(headline.get("directivesIssued").asLong()).isEqualTo(6);
        assertThat(headline.get("directivesClosed").asLong()).isEqualTo(1);
        assertThat(headline.get("directiveClosure").asDouble()).isEqualTo(0.166667);
        assertThat(headline.get("oldestOpenDirectiveDays").asLong()).isEqualTo(10);
    }

    @Test
    void before_the_round_nothing_is_noticed() {
        assertThat(answers.rows("/v1/resolutions/nq/gaps?validAt=2021-10-28")).isEmpty();
    }
}
