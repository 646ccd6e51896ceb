package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The reference campaign went through the door, the ledger and the topic; what the query service
 * computes from it is what the conclusion of 29 October 2021 says.
 */
class TheConclusionOf2021Test {
    private static final String RESOLUTION = "/v1/resolutions/dh-xi-kien-giang";
    private static final String THAT_DAY = "validAt=2021-10-29";
    private static final Offset<Double> HALF_A_PERCENT = within(0.005);

    @TempDir private static Path data;
    private static RunningHouse house;

    @BeforeAll
    static void the_reference_campaign_runs() throws IOException {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void documents_are_built_and_carried_out_by_over_90_and_by_92_percent() throws Exception {
        assertThat(ratio("district", "documentsStarted")).isBetween(0.90, 0.95);
        assertThat(ratio("commune", "documentsStarted")).isCloseTo(0.92, HALF_A_PERCENT);
    }

    @Test
    void they_are_on_schedule_by_67_and_by_76_percent() throws Exception {
        assertThat(ratio("district", "documentsStartedOnTime")).isCloseTo(0.67, HALF_A_PERCENT);
        assertThat(ratio("commune", "documentsStartedOnTime")).isCloseTo(0.76, HALF_A_PERCENT);
    }

    /** Σ over the own rows of a level, never a mean of percentages. */
    private static double ratio(String level, String started) throws Exception {
        long numerator = 0;
        long denominator = 0;
        for (JsonNode row : rows("/progress?rollup=own&level=" + level + "&" + THAT_DAY)) {
            numerator += row.get(started).asLong();
            denominator += row.get("documentsRequired").asLong();
        }
        return (double) numerator / denominator;
    }

    @ParameterizedTest
    @CsvSource({
        "gso:909, 0.30",
        "gso:903, 0.3572",
        "gso:911, 0.50",
        "gso:899, 0.55",
        "gso:902, 0.58"
    })
    void outreach_reached_its_share(String unit, double share) throws Exception {
        JsonNode row = rows("/progress?depth=0&unit=" + unit + "&" + THAT_DAY).get(0);

        assertThat(row.get("coverage").asDouble()).isEqualTo(share);
    }

    @Test
    void no_other_district_gave_a_target() throws Exception {
        List<String> units = new ArrayList<>();
        for (JsonNode row : rows("/progress?level=district&" + THAT_DAY)) {
            if (!row.get("coverage").isNull()) {
                units.add(row.get("unit").asString());
            }
        }
        assertThat(units).hasSize(5);
    }

    @Test
    void ten_of_eleven_grassroots_units_of_tan_hiep_are_late_with_the_roll_out() throws Exception {
        Map<String, Boolean> late = new TreeMap<>();
        String asked = "/obligations?what=TRAINING&" + THAT_DAY + "&unit=";
        for (JsonNode row : rows("/progress?rollup=own&level=commune&unit=gso:904&" + THAT_DAY)) {
            String unit = row.get("unit").asString();
            for (JsonNode slot : rows(asked + unit)) {
                late.merge(
                        unit, !slot.get("state").asString().equals("onTime"), Boolean::logicalOr);
            }
        }
        assertThat(late).hasSize(11);
        assertThat(late.values()).filteredOn(l -> l).hasSize(10);
    }

    @Test
    void four_states_of_timeliness_sum_to_what_is_expected_by_the_day() throws Exception {
        for (JsonNode row : rows("/progress?rollup=own&" + THAT_DAY)) {
            long sum = 0;
            for (String state : List.of("onTime", "reportedLate", "late", "missing")) {
                sum += row.get(state).asLong();
            }
            assertThat(sum).as(row.toString()).isEqualTo(row.get("expected").asLong());
        }
    }

    @Test
    void a_province_is_the_same_sum_as_it_was_and_as_it_is() throws Exception {
        String asked = "/progress?depth=0&validAt=2025-07-02&structure=";
        JsonNode was = rows(asked + "as-was").get(0);
        JsonNode is = rows(asked + "as-is").get(0);

        for (String count : List.of("expected", "documentsStarted", "attended", "reached")) {
            assertThat(is.get(count)).as(count).isEqualTo(was.get(count));
        }
    }

    @Test
    void what_does_not_fit_is_noticed() throws Exception {
        Map<String, List<String>> units = new TreeMap<>();
        for (JsonNode gap : rows("/gaps")) {
            String about = gap.get("kind").asString() + " " + gap.get("topic").asString("");
            units.computeIfAbsent(about, _ -> new ArrayList<>())
                    .add(gap.get("unit").asString("") + " " + gap.get("other").asString(""));
        }
        assertThat(units.get("contradiction documents"))
                .containsExactlyInAnyOrder("kg-0014 W6", "kg-0004 W6", "kg-0003 W6", "kg-0005 W6");
        assertThat(units.get("limitation-without-directive documents"))
                .contains("kg-0003 ", "kg-0014 ", "kg-0005 ");
        assertThat(units.get("directive-without-finding documents")).containsExactly("kg-0012 ");
        assertThat(units.get("levels-disagree roll-out")).contains("kg-0013 W1");
        assertThat(units).containsKey("coverage-without-denominator ");
    }

    @Test
    void every_finding_is_told_with_its_units_and_what_it_rests_on() throws Exception {
        JsonNode round = rows("/rounds?" + THAT_DAY).get(0);
        assertThat(round.get("concludedOn").asString()).isEqualTo("2021-10-29");
        assertThat(round.get("findings").asInt()).isEqualTo(15);
        Map<String, Integer> units = new TreeMap<>();
        Map<String, Integer> partly = new TreeMap<>();
        for (JsonNode row : rows("/findings?round=gs-2021-10&" + THAT_DAY)) {
            (row.get("partly").asBoolean() ? partly : units)
                    .merge(row.get("finding").asString(), 1, Integer::sum);
            assertThat(row.get("evidence").asString("")).as(row.toString()).isNotEmpty();
        }
        assertThat(units)
                .hasToString(
                        "{S1=3, S2=4, S3=8, S4=6, S5=12, S8=9,"
                                + " W1=16, W10=5, W13=7, W5=2, W6=7, W7=4, W9=4}");
        assertThat(partly).hasToString("{W1=1, W2=2, W3=4, W6=4}");
        assertThat(rows("/findings?unit=gso:910&polarity=limitation&" + THAT_DAY)).hasSize(3);
    }

    @Test
    void stated_figures_are_those_that_are_computed() throws Exception {
        List<String> whole = new ArrayList<>();
        for (JsonNode figure : rows("/figures?" + THAT_DAY)) {
            JsonNode numerator = figure.get("numerator");
            JsonNode denominator = figure.get("denominator");
            if (figure.get("finding").asString().equals("W10")) {
                String unit = figure.get("unit").asString();
                JsonNode row = rows("/progress?depth=0&unit=" + unit + "&" + THAT_DAY).get(0);
                assertThat(numerator).isEqualTo(row.get("reached"));
                assertThat(denominator).isEqualTo(row.get("target"));
            } else {
                String id = figure.get("finding").asString();
                whole.add(id + " " + numerator + " of " + denominator);
            }
        }
        assertThat(whole)
                .containsExactly(
                        "S5 52 of 57",
                        "S5 132 of 143",
                        "S8 38 of 57",
                        "S8 109 of 143",
                        "W1 10 of 11");
    }

    @Test
    void directives_are_followed_until_they_are_closed_or_overdue() throws Exception {
        assertThat(states("D3", "2021-10-29")).containsOnly("open").hasSize(7);
        assertThat(states("D3", "2021-12-05"))
                .containsExactlyInAnyOrder(
                        "closed", "followed-up", "acknowledged", "open", "open", "open", "open");
        assertThat(states("D3", "2022-01-01")).filteredOn("overdue"::equals).hasSize(6);
        for (String toAll : List.of("D2", "D4", "D7")) {
            assertThat(states(toAll, "2021-10-29")).hasSize(19).containsOnly("open");
        }
        JsonNode closed = rows("/directives?state=closed&validAt=2021-12-31").get(0);
        assertThat(closed.get("unit").asString()).isEqualTo("kg-0007");
        assertThat(closed.get("ageDays").asInt()).isEqualTo(35);
        assertThat(closed.get("replies").asString())
                .endsWith("followed-up: Đã ban hành đề án\n2021-12-03 closed: Hoàn thành");
    }

    private static List<String> states(String directive, String day) throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonNode row : rows("/directives?validAt=" + day)) {
            if (row.get("directive").asString().equals(directive)) {
                states.add(row.get("state").asString());
            }
        }
        return states;
    }

    @Test
    void the_reporting_periods_of_2021_sum_to_the_conclusion() throws Exception {
        JsonNode months = rows("/periods?from=2020-12-15&to=2021-12-14&" + THAT_DAY);
        JsonNode all = rows("/periods?by=year&" + THAT_DAY);
        JsonNode progress = rows("/progress?depth=0&" + THAT_DAY).get(0);

        assertThat(months).hasSize(12);
        assertThat(all.valueStream().map(year -> year.get("period").asString()))
                .containsExactly("2020", "2021", "2022");
        for (String count : List.of("sessions", "outreachActivities", "documentsStarted", "late")) {
            assertThat(sum(months, count)).as(count).isEqualTo(all.get(1).get(count).asLong());
            assertThat(sum(all, count)).as(count).isEqualTo(progress.get(count).asLong());
        }
        assertThat(sum(all, "due"))
                .isEqualTo(progress.get("expected").asLong() + progress.get("notYetDue").asLong());
        assertThat(all.get(1).get("documentsStartedOnTime").asInt()).isEqualTo(38 + 109);
        assertThat(all.get(1).get("documentsRequired").asInt()).isEqualTo(57 + 143);
        JsonNode anMinh = rows("/periods?unit=gso:909&" + THAT_DAY);
        assertThat((double) sum(anMinh, "reached") / sum(anMinh, "target")).isEqualTo(0.30);
    }

    private static long sum(JsonNode rows, String count) {
        return rows.valueStream().mapToLong(row -> row.get(count).asLong()).sum();
    }

    private static JsonNode rows(String path) throws Exception {
        return RunningHouse.json(house.ask(RESOLUTION + path));
    }
}
