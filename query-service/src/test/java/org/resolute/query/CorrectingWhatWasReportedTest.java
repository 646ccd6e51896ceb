package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

class CorrectingWhatWasReportedTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void reports_are_set_right() {
        answers = GivenAnswers.after(CorrectingWhatWasReportedTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String then = "2021-03-01T08:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), then);
        ledger.record(Facts.unit("am", "Huyện An Minh", Level.DISTRICT, "kg"), then);
        ledger.record(Facts.unit("hd", "Huyện Hòn Đất", Level.DISTRICT, "kg"), then);
        ledger.record(Facts.resolution("nq", "kg"), then);
        ledger.record(
                Facts.obligation("nq", "lop", Duty.TRAINING, Level.DISTRICT, 1, "2021-03-05"),
                then);
        long session =
                ledger.record(Facts.session("nq", "am", 100, 900), then, "2021-03-04T10:00:00Z")
                        .place()
                        .position();
        long right =
                ledger.record(
                                Facts.corrected(
                                        "nq",
                                        "am",
                                        Facts.at(session),
                                        """
                                        {"format":"CENTRAL","expected":100,"attended":90,
                                         "chaired":true,"monitored":false}\
                                        """),
                                "2021-06-01T08:00:00+07:00")
                        .place()
                        .position();
        ledger.record(
                Facts.corrected(
                        "nq",
                        "am",
                        Facts.at(right),
                        """
                        {"resolution":"nq","unit":"am","session":"lop-1","format":"CENTRAL",
                         "expected":100,"attended":95,"chaired":true,"monitored":false}\
                        """),
                "2021-06-02T08:00:00+07:00");
        ledger.record(Facts.plan("nq", "am", "kh-1"), then);
        ledger.record(Facts.started("nq", "am", "kh-1"), then);
        ledger.record(
                Facts.retracted("nq", "am", Facts.named("kh-1")), "2021-06-03T08:00:00+07:00");
        ledger.record(
                Facts.corrected("nq", "hd", Facts.at(session), "{\"attended\":1}"),
                "2021-06-04T08:00:00+07:00");
        ledger.record(
                Facts.retracted("nq", "hd", Facts.named("nothing")), "2021-06-04T08:00:00+07:00");
        ledger.record(
                Facts.corrected("nq", "am", Facts.at(session), "{\"attended\":\"many\"}"),
                "2021-06-05T08:00:00+07:00");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static JsonNode own(String unit, String more) {
        return answers.row("/v1/resolutions/nq/progress?rollup=own" + more, unit);
    }

    @Test
    void the_latest_accepted_value_is_counted_once() {
        assertThat(own("am", "").get("sessions").asLong()).isEqualTo(1);
        assertThat(own("am", "").get("attended").asLong()).isEqualTo(95);
        assertThat(own("am", "").get("attendance").asDouble()).isEqualTo(0.95);
    }

    @Test
    void a_correction_keeps_the_first_receipt_and_the_first_day() {
        assertThat(own("am", "").get("onTime").asLong()).isEqualTo(1);
        assertThat(own("am", "&validAt=2021-03-01").get("attended").asLong()).isEqualTo(95);
        JsonNode owed = answers.row("/v1/resolutions/nq/obligations?state=on-time", "am");
        assertThat(owed.get("fulfilledBy").asLong()).isEqualTo(6);
        assertThat(owed.get("receivedAt").asString()).isEqualTo("2021-03-04T10:00:00.000000Z");
        assertThat(owed.get("attested").asBoolean()).isTrue();
    }

    @Test
    void a_name_means_the_latest_entry_of_that_name() {
        assertThat(own("am", "").get("documentsDrafted").asLong()).isEqualTo(1);
        assertThat(own("am", "").get("documentsStarted").asLong()).isZero();
    }

    @Test
    void what_fits_no_entry_or_says_nonsense_changes_nothing() {
        assertThat(own("hd", "").get("attended").asLong()).isZero();
        assertThat(own("hd", "").get("missing").asLong()).isEqualTo(1);
        assertThat(own("am", "").get("attended").asLong()).isEqualTo(95);
    }

    @Test
    void the_timeline_shows_all_and_tells_what_counts() {
        JsonNode entries = answers.rows("/v1/resolutions/nq/timeline?unit=am&order=asc");
        assertThat(
                        entries.valueStream()
                                .filter(row -> row.get("counted").asBoolean())
                                .map(row -> row.get("type").asString())
                                .toList())
                .containsExactly("plan-drafted", "entry-corrected");
        assertThat(entries).hasSize(7);
        assertThat(entries.get(4).get("root").asLong()).isEqualTo(6);
    }
}
