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
import org.resolute.infra.campaign.Campaign;
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
        new Campaign(
                        house.addresses().commandUrl(),
                        house.addresses().queryUrl(),
                        data.resolve("loaded"))
                .loadOnce((_, _, _) -> {});
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
    void the_five_states_of_timeliness_sum_to_what_is_expected() throws Exception {
        for (JsonNode row : rows("/progress?rollup=own&" + THAT_DAY)) {
            long sum = 0;
            for (String state : List.of("onTime", "reportedLate", "late", "missing", "notYetDue")) {
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

    private static JsonNode rows(String path) throws Exception {
        return RunningHouse.json(house.ask(RESOLUTION + path));
    }
}
