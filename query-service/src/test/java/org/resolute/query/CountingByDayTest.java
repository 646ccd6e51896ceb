package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;

/** How much happened on which day, by kind and by unit, and which days are marked. */
class CountingByDayTest {
    private static final String DAYS = "/v1/resolutions/nq/timeline/days?";
    private static final String LIST = "/v1/resolutions/nq/timeline?";

    private static GivenAnswers answers;

    @BeforeAll
    static void two_districts_work() {
        answers = GivenAnswers.after(CountingByDayTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String early = "2020-01-01T00:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), early);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("a-1", "Xã A1", Level.COMMUNE, "a"), early);
        ledger.record(Facts.unit("b", "Huyện B", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.resolution("nq", "kg"), early);
        ledger.record(
                Facts.obligation("nq", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2020-12-14"),
                early);
        // The ledger's midnight lies between these two.
        ledger.record(Facts.session("nq", "a", 100, 90), "2020-03-01T16:59:59Z");
        ledger.record(Facts.session("nq", "a", 100, 80), "2020-03-01T17:00:00Z");
        ledger.record(Facts.outreach("nq", "a-1", 30, null), "2020-03-02T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "b", 40, null), "2020-03-02T09:00:00+07:00");
        ledger.record(Facts.outreach("nq", "b", 50, null), "2024-05-05T09:00:00+07:00");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<String> read(GivenService as, String path, String... columns) {
        return as.json(path)
                .valueStream()
                .map(row ->
                        String.join(
                                " ",
                                Arrays.stream(columns).map(c -> row.get(c).asString()).toList()))
                .toList();
    }

    private static List<String> read(String path, String... columns) {
        return read(answers.service(), path, columns);
    }

    @Test
    void a_day_is_one_of_the_ledgers_zone() {
        assertThat(
                        read(
                                DAYS + "from=2020-02-01&to=2020-12-31",
                                "firstDay",
                                "per",
                                "lane",
                                "entries"))
                .containsExactly(
                        "2020-03-01 day training-session-held 1",
                        "2020-03-02 day outreach-recorded 2",
                        "2020-03-02 day training-session-held 1");
    }

    @Test
    void a_unit_stands_for_all_below_it() {
        assertThat(
                        read(
                                DAYS + "by=unit&per=year&from=2020-02-01&to=2020-12-31",
                                "firstDay",
                                "lastDay",
                                "lane",
                                "name",
                                "entries"))
                .containsExactly(
                        "2020-01-01 2020-12-31 a Huyện A 3", "2020-01-01 2020-12-31 b Huyện B 1");
        assertThat(read(DAYS + "by=unit&unit=a&from=2020-03-02&to=2020-03-02", "lane", "entries"))
                .containsExactly("a 1", "a-1 1");
    }

    @Test
    void days_that_would_be_too_many_become_weeks() {
        assertThat(read(DAYS + "by=unit&unit=b", "firstDay", "lastDay", "per", "entries"))
                .containsExactly("2020-03-02 2020-03-08 week 1", "2024-04-29 2024-05-05 week 1");
    }

    @Test
    void what_the_resolution_itself_says_has_no_lane_of_a_unit() {
        assertThat(read(DAYS + "by=unit&to=2020-01-31", "lane", "name", "entries"))
                .containsExactly("  2");
    }

    @Test
    void who_sees_a_subtree_counts_that_alone() {
        GivenService ofA = answers.service().as(GivenService.token(List.of("viewer"), "a"));

        assertThat(read(ofA, DAYS + "by=kind", "firstDay", "lane", "entries"))
                .containsExactly(
                        "2020-03-01 training-session-held 1",
                        "2020-03-02 outreach-recorded 1",
                        "2020-03-02 training-session-held 1");
        assertThat(ofA.get(DAYS + "unit=b").statusCode()).isEqualTo(403);
    }

    @Test
    void the_past_is_counted_as_it_was_known() {
        assertThat(read(DAYS + "asOf=8", "lane", "entries"))
                .containsExactly(
                        "obligation-set 1",
                        "resolution-adopted 1",
                        "training-session-held 1",
                        "training-session-held 1");
    }

    @Test
    void a_list_can_hold_all_below_a_unit() {
        assertThat(read(LIST + "unit=a", "unit")).containsExactly("a", "a");
        assertThat(read(LIST + "unit=a&rollup=subtree", "unit")).containsExactly("a", "a", "a-1");
    }

    @Test
    void deadlines_are_marked() {
        assertThat(read("/v1/resolutions/nq/marks", "day", "kind", "id"))
                .containsExactly("2020-12-14 deadline vb");
        assertThat(read("/v1/resolutions/nq/marks?from=2020-12-15", "day")).isEmpty();
    }
}
