package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitRef;
import org.resolute.events.WorkingDays;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

/** Everything is recorded on 1 January 2021, unless an earlier receipt is attested. */
class OwingOnTimeTest {
    private static final String EARLY = "2020-01-01T00:00:00+07:00";

    private static GivenAnswers answers;

    @BeforeAll
    static void districts_owe_a_document_by_the_end_of_march() {
        answers = GivenAnswers.after(OwingOnTimeTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), EARLY);
        for (String unit : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) {
            ledger.record(Facts.unit(unit, "Huyện " + unit, Level.DISTRICT, "kg"), EARLY);
        }
        ledger.record(Facts.resolution("nq", "kg"), EARLY);
        ledger.record(
                Facts.obligation("nq", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2020-03-31"),
                EARLY);
        start(ledger, "a", "2020-03-30T08:00:00+07:00", "2020-03-31T23:59:59+07:00");
        start(ledger, "b", "2020-03-31T08:00:00+07:00", "2020-04-01T00:00:01+07:00");
        start(ledger, "c", "2020-04-01T00:30:00+07:00", "2020-04-01T08:00:00+07:00");
        start(ledger, "e", "2020-04-05T08:00:00+07:00", "2020-04-06T08:00:00+07:00");
        start(ledger, "f", "2020-04-05T08:00:00+07:00", "2020-04-06T08:00:00+07:00");
        ledger.record(
                Facts.extended("nq", "vb", "e", "2020-04-10"), EARLY, "2020-03-20T08:00:00+07:00");
        ledger.record(
                Facts.extended("nq", "vb", "f", "2020-04-10"), EARLY, "2020-04-07T08:00:00+07:00");
        relieve(ledger);
        withdraw(ledger);
    }

    private static void start(GivenLedger ledger, String unit, String time, String receivedAt) {
        ledger.record(Facts.started("nq", unit, "kh-" + unit), time, receivedAt);
    }

    private static void relieve(GivenLedger ledger) {
        ResolutionId nq = new ResolutionId("nq");
        ObligationId vb = new ObligationId("vb");
        ledger.record(new ObligationWaived(nq, vb, UnitRef.parse("g"), "Mới thành lập"), EARLY);
        ledger.record(Facts.dissolved("h", "2020-03-01", "a"), EARLY);
        ledger.record(Facts.dissolved("i", "2020-03-01", "d"), EARLY);
        ledger.record(
                new ObligationTransferred(nq, vb, UnitRef.parse("i"), UnitRef.parse("d"), null),
                EARLY);
        start(ledger, "d", "2020-03-01T08:00:00+07:00", "2020-03-02T08:00:00+07:00");
        ledger.record(Facts.dissolved("j", "2020-03-31", "a"), EARLY);
    }

    /** Another resolution, with a deadline in working days around a holiday, and withdrawn. */
    private static void withdraw(GivenLedger ledger) {
        ResolutionId other = new ResolutionId("khac");
        ledger.record(Facts.resolution("khac", "kg"), EARLY);
        ledger.record(
                new ObligationSet(
                        other,
                        new ObligationId("kp"),
                        Duty.REVIEW,
                        List.of(Level.PROVINCE),
                        1,
                        null,
                        new WorkingDays(3, LocalDate.parse("2020-12-29")),
                        "Kiểm điểm"),
                EARLY);
        ledger.record(
                Facts.obligation("khac", "sau", Duty.REVIEW, Level.PROVINCE, 1, "2021-06-01"),
                EARLY);
        ledger.record(
                new ResolutionWithdrawn(other, LocalDate.parse("2021-05-01"), "Hết hiệu lực"),
                EARLY);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a, onTime",
        "b, reportedLate",
        "c, late",
        "e, onTime",
        "f, late",
    })
    void a_report_is_as_timely_as_it_was_received(String unit, String state) {
        JsonNode row = answers.row("/v1/resolutions/nq/obligations", unit);
        assertThat(row.get("state").asString()).isEqualTo(state);
        assertThat(row.get("reason").asString()).isEqualTo("expected");
    }

    @ParameterizedTest
    @CsvSource({
        "g, waived",
        "h, dissolved",
        "i, transferred",
        "j, dissolved",
    })
    void who_does_not_owe_is_listed_with_the_reason(String unit, String reason) {
        JsonNode row = answers.row("/v1/resolutions/nq/obligations", unit);
        assertThat(row.get("state").isNull()).isTrue();
        assertThat(row.get("reason").asString()).isEqualTo(reason);
    }

    @Test
    void what_is_transferred_is_owed_on_top() {
        List<JsonNode> rows =
                answers.rows("/v1/resolutions/nq/obligations?unit=d")
                        .valueStream()
                        .filter(row -> row.get("unit").asString().equals("d"))
                        .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("state").asString()).isEqualTo("onTime");
        assertThat(rows.get(1).get("state").asString()).isEqualTo("missing");
        assertThat(rows.get(1).get("transferredFrom").asString()).isEqualTo("i");
    }

    @Test
    void four_states_sum_to_what_is_expected_by_the_day() {
        JsonNode row = answers.rows("/v1/resolutions/nq/progress?depth=0").get(0);
        assertThat(row.get("expected").asLong()).isEqualTo(7);
        assertThat(row.get("onTime").asLong()).isEqualTo(3);
        assertThat(row.get("reportedLate").asLong()).isEqualTo(1);
        assertThat(row.get("late").asLong()).isEqualTo(2);
        assertThat(row.get("missing").asLong()).isEqualTo(1);
        assertThat(row.get("documentsRequired").asLong()).isEqualTo(7);
        assertThat(row.get("completion").asDouble()).isEqualTo(0.857143);
        assertThat(row.get("onSchedule").asDouble()).isEqualTo(0.428571);
    }

    @Test
    void before_the_due_day_nothing_is_due() {
        JsonNode row =
                answers.rows("/v1/resolutions/nq/progress?depth=0&validAt=2020-03-30").get(0);
        assertThat(row.get("notYetDue").asLong()).isEqualTo(7);
        assertThat(row.get("expected").asLong()).isZero();
        assertThat(row.get("documentsStarted").asLong()).isEqualTo(2);
        assertThat(row.get("documentsStartedOnTime").asLong()).isZero();
    }

    @Test
    void the_due_day_itself_is_still_to_be_reported_in() {
        JsonNode row = answers.row("/v1/resolutions/nq/obligations?validAt=2020-03-31", "b");
        assertThat(row.get("state").asString()).isEqualTo("reportedLate");
        JsonNode late = answers.row("/v1/resolutions/nq/obligations?validAt=2020-03-31", "c");
        assertThat(late.get("state").asString()).isEqualTo("missing");
    }

    @Test
    void working_days_skip_the_new_year_and_nothing_is_due_after_withdrawal() {
        JsonNode rows = answers.rows("/v1/resolutions/khac/obligations");
        assertThat(rows.get(0).get("due").asString()).isEqualTo("2021-01-04");
        assertThat(rows.get(0).get("state").asString()).isEqualTo("missing");
        assertThat(rows.get(1).get("reason").asString()).isEqualTo("withdrawn");
    }
}
