package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Duty;
import org.resolute.events.EntryId;
import org.resolute.events.Level;
import org.resolute.events.ObstacleEvent.Cause;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitRef;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;

/** Months from the 15th to the 14th, years from 15 December, in the ledger's zone. */
class GroupingByReportingPeriodTest {
    private static final String PERIODS = "/v1/resolutions/nq/periods";
    private static final ResolutionId NQ = new ResolutionId("nq");
    private static final UnitRef A = UnitRef.parse("a");

    private static GivenAnswers answers;

    @BeforeAll
    static void a_district_works_over_the_turn_of_the_year() {
        answers = GivenAnswers.after(GroupingByReportingPeriodTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String early = "2020-01-01T00:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), early);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("a-1", "Xã A1", Level.COMMUNE, "a"), early);
        ledger.record(Facts.resolution("nq", "kg"), early);
        ledger.record(
                Facts.obligation("nq", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2020-12-14"),
                early);
        ledger.record(
                Facts.obligation("nq", "lop", Duty.TRAINING, Level.DISTRICT, 2, "2021-02-15"),
                early);
        ledger.record(Facts.plan("nq", "a", "kh"), "2020-11-14T23:59:59+07:00");
        ledger.record(Facts.started("nq", "a", "kh"), "2020-12-14T17:00:00Z");
        ledger.record(
                new PlanFinished(NQ, A, new EntryId("kh"), null, null, null, null),
                "2021-01-20T08:00:00+07:00");
        ledger.record(Facts.session("nq", "a", 100, 90), "2020-12-14T23:59:59+07:00");
        ledger.record(Facts.session("nq", "a-1", 40, 30), "2020-12-15T00:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a", 70, null), "2020-12-20T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a", 30, 200), "2021-02-20T08:00:00+07:00");
        EntryId room = new EntryId("room");
        ledger.record(
                new ObstacleReported(NQ, A, room, Cause.ROOM, LocalDate.of(2020, 12, 1), null),
                "2020-12-16T08:00:00+07:00");
        ledger.record(new ObstacleResolved(NQ, A, room, null), "2021-02-16T08:00:00+07:00");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<String> read(String parameters, String... columns) {
        return answers.rows(PERIODS + "?" + parameters)
                .valueStream()
                .map(row ->
                        String.join(
                                " ",
                                Arrays.stream(columns).map(c -> row.get(c).asString()).toList()))
                .toList();
    }

    @Test
    void months_run_from_the_first_thing_to_the_last_with_none_left_out() {
        assertThat(read("unit=a", "period", "firstDay", "lastDay", "sessions", "attended"))
                .containsExactly(
                        "2020-11 2020-10-15 2020-11-14 0 0",
                        "2020-12 2020-11-15 2020-12-14 1 90",
                        "2021-01 2020-12-15 2021-01-14 1 30",
                        "2021-02 2021-01-15 2021-02-14 0 0",
                        "2021-03 2021-02-15 2021-03-14 0 0");
    }

    @Test
    void a_document_counts_once_for_each_stage_when_it_came_to_it() {
        assertThat(read("by=month", "documentsDrafted", "documentsStarted", "documentsFinished"))
                .containsExactly("1 0 0", "0 0 0", "0 1 0", "0 0 1", "0 0 0");
    }

    @Test
    void people_reached_and_obstacles_belong_to_the_month_they_happened_in() {
        assertThat(
                        read(
                                "unit=gso:a&from=2020-12-15&rollup=own",
                                "outreachActivities",
                                "reached",
                                "target",
                                "obstaclesReported",
                                "obstaclesResolved",
                                "sessions"))
                .containsExactly("1 70 0 1 0 0", "0 0 0 0 0 0", "1 30 200 0 1 0");
    }

    @Test
    void what_fell_due_in_a_period_is_in_one_of_five_states() {
        String[] states = {"due", "onTime", "reportedLate", "late", "missing", "notYetDue"};
        assertThat(read("from=2020-12-14", states))
                .containsExactly("1 0 0 1 0 0", "0 0 0 0 0 0", "0 0 0 0 0 0", "2 1 0 0 1 0");
        assertThat(read("from=2020-12-14&validAt=2020-12-14", states))
                .containsExactly("1 0 0 0 1 0", "0 0 0 0 0 0", "0 0 0 0 0 0", "2 0 0 0 0 2");
    }

    @Test
    void years_begin_on_15_december() {
        assertThat(read("by=year", "period", "firstDay", "lastDay", "sessions", "due"))
                .containsExactly(
                        "2020 2019-12-15 2020-12-14 1 1", "2021 2020-12-15 2021-12-14 1 2");
    }

    @Test
    void from_and_to_choose_whole_periods() {
        assertThat(read("from=2020-12-14&to=2020-12-15", "period"))
                .containsExactly("2020-12", "2021-01");
        assertThat(read("from=2021-06-01&to=2021-06-01", "period", "sessions"))
                .containsExactly("2021-06 0");
        assertThat(read("from=2030-01-01", "period")).isEmpty();
        assertThat(read("unit=a-1&by=year&to=2020-12-14", "period", "sessions"))
                .containsExactly("2020 0");
    }

    @Test
    void the_columns_come_as_csv_too() {
        var answer =
                answers.service().get(PERIODS + "?by=year&from=2021-01-01", "Accept", "text/csv");
        assertThat(answer.body().lines().toList())
                .containsExactly(
                        """
                        \uFEFFresolution,unit,name,level,period,firstDay,lastDay,\
                        sessions,attended,attendanceExpected,\
                        essaysCollected,essaysExpected,essaysReviewed,\
                        outreachActivities,reached,target,reachedWithoutTarget,\
                        contacts,contactsTarget,inspections,reviews,recommendationsForwarded,\
                        documentsDrafted,documentsApproved,documentsStarted,documentsFinished,\
                        obstaclesReported,obstaclesResolved,\
                        due,onTime,reportedLate,late,missing,notYetDue,\
                        documentsRequired,documentsStartedOnTime,divisible\
                        """,
                        """
                        nq,kg,Tỉnh,PROVINCE,2021,2020-12-15,2021-12-14,1,30,40,0,0,0,\
                        2,100,200,0,0,0,0,0,0,0,0,1,1,1,1,2,1,0,0,1,0,0,0,true\
                        """);
    }
}
