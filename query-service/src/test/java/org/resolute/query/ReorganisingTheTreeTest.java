package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Level;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

/**
 * On 1 July 2025 the districts go. Communes b and c become x, which takes over the code of b; d is
 * divided between x and y by known shares, e without.
 */
class ReorganisingTheTreeTest {
    private static final String DAY = "2025-07-01";
    private static final String PROGRESS = "/v1/resolutions/nq/progress?";

    private static GivenAnswers answers;

    @BeforeAll
    static void the_districts_are_abolished() {
        answers = GivenAnswers.after(ReorganisingTheTreeTest::facts);
    }

    static void facts(GivenLedger ledger) {
        String then = "2021-01-01T00:00:00Z";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), then);
        ledger.record(Facts.unit("p", "Huyện P", Level.DISTRICT, "kg"), then);
        ledger.record(Facts.unit("q", "Huyện Q", Level.DISTRICT, "kg"), then);
        for (String commune : List.of("a", "b", "c", "d")) {
            ledger.record(Facts.unit(commune, "Xã " + commune, Level.COMMUNE, "p"), then);
        }
        ledger.record(Facts.unit("e", "Xã e", Level.COMMUNE, "q"), then);
        ledger.record(Facts.resolution("nq", "kg"), then);
        for (String unit : List.of("kg", "p", "q", "a", "b", "c", "d", "e")) {
            ledger.record(Facts.outreach("nq", unit, 10, 100), "2021-03-01T08:00:00+07:00");
        }
        String now = "2025-06-16T00:00:00Z";
        ledger.record(commune("x", "b"), now);
        ledger.record(commune("y", "new-y"), now);
        ledger.record(Facts.moved("a", "kg", DAY), now);
        ledger.record(
                new UnitRenamed(
                        UnitRef.parse("a"), "Phường A", LocalDate.parse(DAY), "Nghị quyết 1654"),
                now);
        ledger.record(Facts.dissolved("b", DAY, "x"), now);
        ledger.record(Facts.dissolved("c", DAY, "x"), now);
        ledger.record(Facts.dissolved("d", DAY, "x=0.25", "y=0.75"), now);
        ledger.record(Facts.dissolved("e", DAY, "x", "y"), now);
        ledger.record(Facts.dissolved("p", DAY), now);
        ledger.record(Facts.dissolved("q", DAY), now);
    }

    private static UnitEstablished commune(String id, String code) {
        return new UnitEstablished(
                new UnitId(id),
                "Xã mới " + id,
                Level.COMMUNE,
                UnitKind.TERRITORIAL,
                UnitRef.parse("kg"),
                List.of(new UnitCode("gso", code)),
                LocalDate.parse(DAY),
                "Nghị quyết 1654");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<String> units(JsonNode rows) {
        return rows.valueStream().map(row -> row.get("unit").asString()).toList();
    }

    @Test
    void the_tree_is_that_of_the_day() {
        assertThat(units(answers.rows("/v1/units?date=2025-06-30")))
                .containsExactly("kg", "p", "a", "b", "c", "d", "q", "e");
        assertThat(units(answers.rows("/v1/units?date=2025-07-01")))
                .containsExactly("kg", "a", "x", "y");
        assertThat(units(answers.rows("/v1/units?parent=p&validAt=2021-01-01")))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_code_names_another_unit_from_the_day_on() {
        assertThat(answers.rows("/v1/units/gso:b?date=2025-06-30").get("unit").asString())
                .isEqualTo("b");
        assertThat(answers.rows("/v1/units/gso:b?date=2025-07-01").get("unit").asString())
                .isEqualTo("x");
        assertThat(answers.service().get("/v1/units/gso:c?date=2025-07-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_unit_has_the_name_and_parent_of_the_day() {
        JsonNode before = answers.rows("/v1/units/a?date=2025-06-30");
        JsonNode after = answers.rows("/v1/units/a?date=2025-07-01");
        assertThat(before.get("name").asString()).isEqualTo("Xã a");
        assertThat(before.get("parent").asString()).isEqualTo("p");
        assertThat(after.get("name").asString()).isEqualTo("Phường A");
        assertThat(after.get("parent").asString()).isEqualTo("kg");
    }

    @Test
    void lineage_names_both_sides_with_shares_and_instrument() {
        JsonNode before = answers.rows("/v1/units/x/lineage");
        assertThat(units(before)).containsExactly("b", "c", "d", "e");
        assertThat(before.get(2).get("share").asDouble()).isEqualTo(0.25);
        assertThat(before.get(0).get("effectiveOn").asString()).isEqualTo(DAY);
        assertThat(before.get(0).get("instrument").asString()).isEqualTo("Nghị quyết 1654");
        JsonNode after = answers.rows("/v1/units/d/lineage");
        assertThat(units(after)).containsExactly("x", "y");
        assertThat(after.get(0).get("relation").asString()).isEqualTo("successor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-was", "as-is", "2021-06-01", "2025-06-30", "2025-07-01"})
    void the_province_has_one_sum_in_every_tree(String structure) {
        for (String day : List.of("2021-06-01", "2025-07-01")) {
            JsonNode row =
                    answers.row(PROGRESS + "validAt=" + day + "&structure=" + structure, "kg");
            assertThat(row.get("reached").asDouble()).isEqualTo(80);
            assertThat(row.get("target").asDouble()).isEqualTo(800);
            assertThat(row.get("unitsWithTarget").asDouble()).isEqualTo(8);
            assertThat(row.get("divisible").asBoolean()).isTrue();
        }
    }

    @Test
    void work_goes_to_a_single_successor_and_by_shares() {
        JsonNode x = answers.row(PROGRESS + "structure=as-is&rollup=own", "x");
        assertThat(x.get("reached").asDouble()).isEqualTo(10 + 10 + 2.5);
        JsonNode y = answers.row(PROGRESS + "structure=as-is&rollup=own", "y");
        assertThat(y.get("reached").asDouble()).isEqualTo(7.5);
        assertThat(y.get("coverage").asDouble()).isEqualTo(0.1);
    }

    @Test
    void what_cannot_be_divided_says_so() {
        JsonNode rows = answers.rows(PROGRESS + "validAt=2021-06-01&structure=as-is");
        assertThat(units(rows)).containsExactly("kg", "e", "p", "q", "a", "x", "y");
        assertThat(rows.get(1).get("divisible").asBoolean()).isFalse();
        assertThat(rows.get(1).get("parent").asString()).isEqualTo("kg");
        assertThat(rows.get(4).get("divisible").asBoolean()).isTrue();
        assertThat(rows.get(5).get("divisible").asBoolean()).isFalse();
    }

    @Test
    void a_dissolved_unit_is_answered_by_the_one_that_took_all() {
        assertThat(units(answers.rows(PROGRESS + "unit=c&structure=as-is"))).containsExactly("x");
        JsonNode alone = answers.rows(PROGRESS + "unit=e&structure=as-is");
        assertThat(units(alone)).containsExactly("e");
        assertThat(alone.get(0).get("divisible").asBoolean()).isFalse();
    }

    @Test
    void a_move_changes_no_total_above_both_parents() {
        JsonNode before = answers.row(PROGRESS + "structure=2025-06-30", "p");
        assertThat(before.get("reached").asLong()).isEqualTo(50);
        assertThat(before.get("units").asLong()).isEqualTo(5);
    }
}
