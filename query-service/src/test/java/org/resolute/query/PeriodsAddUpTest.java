package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.EntryId;
import org.resolute.events.ObstacleEvent.Cause;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.OversightEvent.ReviewKind;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitRef;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

/** Whatever happened over fourteen months: the periods of a unit sum to its progress. */
class PeriodsAddUpTest {
    private static final ResolutionId R = new ResolutionId("r-0");
    private static final OffsetDateTime FIRST_DAY =
            OffsetDateTime.parse("2020-11-01T00:00:00+07:00");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int UNITS = 12;
    private static final int EVENTS = 500;

    private static final List<String> COUNTS =
            List.of(
                    "onTime",
                    "reportedLate",
                    "late",
                    "missing",
                    "notYetDue",
                    "documentsRequired",
                    "documentsDrafted",
                    "documentsApproved",
                    "documentsStarted",
                    "documentsStartedOnTime",
                    "documentsFinished",
                    "sessions",
                    "attended",
                    "attendanceExpected",
                    "outreachActivities",
                    "reached",
                    "target",
                    "reachedWithoutTarget",
                    "contacts",
                    "contactsTarget",
                    "inspections",
                    "reviews",
                    "recommendationsForwarded",
                    "obstaclesReported",
                    "obstaclesResolved");

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void the_periods_of_a_unit_sum_to_its_progress_on_any_day(long seed) {
        try (GivenAnswers answers = GivenAnswers.after(ledger -> history(ledger, seed))) {
            for (String day : List.of("2021-03-14", "2021-08-20", "2022-12-31")) {
                for (String rollup : List.of("own", "subtree")) {
                    String asked = "validAt=" + day + "&rollup=" + rollup;
                    for (JsonNode row : answers.rows("/v1/resolutions/r-0/progress?" + asked)) {
                        addUp(answers, row, asked + "&by=month");
                        addUp(answers, row, asked + "&by=year");
                    }
                }
            }
        }
    }

    private static void addUp(GivenAnswers answers, JsonNode progress, String asked) {
        String unit = progress.get("unit").asString();
        String path = "/v1/resolutions/r-0/periods?unit=" + unit + "&" + asked;
        JsonNode periods = answers.rows(path);
        for (String count : COUNTS) {
            assertThat(sum(periods, count))
                    .as("%s %s %s", path, count, periods)
                    .isEqualByComparingTo(progress.get(count).decimalValue());
        }
        assertThat(sum(periods, "due"))
                .isEqualByComparingTo(
                        progress.get("expected")
                                .decimalValue()
                                .add(progress.get("notYetDue").decimalValue()));
        follow(periods);
        periods.forEach(PeriodsAddUpTest::areAllThatFellDue);
    }

    private static BigDecimal sum(JsonNode periods, String count) {
        return periods.valueStream()
                .map(row -> row.get(count).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each begins the day after the one before it. */
    private static void follow(JsonNode periods) {
        for (int i = 1; i < periods.size(); i++) {
            LocalDate last = LocalDate.parse(periods.get(i - 1).get("lastDay").asString());
            assertThat(periods.get(i).get("firstDay").asString())
                    .isEqualTo(last.plusDays(1).toString());
        }
    }

    private static void areAllThatFellDue(JsonNode row) {
        BigDecimal states =
                COUNTS.subList(0, 5).stream()
                        .map(state -> row.get(state).decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(states).isEqualByComparingTo(row.get("due").decimalValue());
    }

    /** A random history, with documents that come to all stages in any order, and the rest. */
    private static void history(GivenLedger ledger, long seed) {
        History.fill(ledger, seed, UNITS, EVENTS, A_DAY);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < EVENTS / 2; i++) {
            UnitRef unit = UnitRef.parse("u-" + random.nextInt(UNITS));
            String time = FIRST_DAY.plusHours(random.nextInt(400 * 24)).toString();
            ledger.record(fact(random, unit, new EntryId("e-" + random.nextInt(40))), time);
        }
    }

    private static UndertakingEvent fact(SplittableRandom random, UnitRef unit, EntryId id) {
        return switch (random.nextInt(9)) {
            case 0 -> Facts.plan("r-0", unit.written(), id.value());
            case 1 -> new PlanApproved(R, unit, id, null, null, null, null);
            case 2 -> Facts.started("r-0", unit.written(), id.value());
            case 3 -> new PlanFinished(R, unit, id, null, null, null, null);
            case 4 -> new ObstacleReported(R, unit, id, Cause.LINK, LocalDate.of(2021, 5, 1), null);
            case 5 -> new ObstacleResolved(R, unit, id, null);
            case 6 -> new InspectionConducted(R, unit, id, true, null);
            case 7 -> new RecommendationsForwarded(R, unit, 9, 7, random.nextInt(5), "Tỉnh");
            default -> new ReviewFiled(R, unit, id, ReviewKind.ANNUAL, null, 2021);
        };
    }
}
