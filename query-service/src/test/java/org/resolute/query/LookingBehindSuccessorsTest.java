package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import tools.jackson.databind.JsonNode;

/**
 * After a reorganisation, the figures of the units that took over are made of what others owed and
 * did; so are the lists behind them. Communes b and c became x, d went to x and y by known shares,
 * e without; the districts went.
 */
class LookingBehindSuccessorsTest {
    private static final String NQ = "/v1/resolutions/nq";
    private static final List<String> STATES =
            List.of("onTime", "reportedLate", "late", "missing", "notYetDue");

    private static GivenAnswers answers;

    @BeforeAll
    static void communes_owed_before_they_were_merged() {
        answers =
                GivenAnswers.after(ledger -> {
                    ReorganisingTheTreeTest.facts(ledger);
                    owe(ledger);
                });
    }

    private static void owe(GivenLedger ledger) {
        ledger.record(
                Facts.obligation("nq", "tt", Duty.OUTREACH, Level.COMMUNE, 1, "2021-06-30"),
                "2021-01-02T00:00:00Z");
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<String> units(String path) {
        return answers.rows(path)
                .valueStream()
                .map(row -> row.get("unit").asString())
                .distinct()
                .toList();
    }

    @Test
    void what_a_successor_is_counted_for_is_on_its_list() {
        assertThat(units(NQ + "/obligations?unit=x&rollup=own")).containsExactly("b", "c", "d");
        assertThat(units(NQ + "/obligations?unit=y")).containsExactly("d");
        assertThat(units(NQ + "/obligations?unit=kg")).containsExactly("a", "b", "c", "d", "e");
        assertThat(units(NQ + "/obligations?unit=kg&rollup=own")).isEmpty();
    }

    @Test
    void what_cannot_be_divided_is_on_the_list_of_the_one_that_has_all_of_it() {
        assertThat(units(NQ + "/obligations?unit=e&rollup=own")).containsExactly("e");
        assertThat(units(NQ + "/obligations?unit=x")).doesNotContain("e");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, as-was",
        "2021-07-01, as-is",
        "2021-07-01, as-was",
        "2025-07-01, 2025-06-30",
    })
    void the_lists_add_up_to_the_figures_in_every_tree(String day, String structure) {
        String asked = "validAt=" + day + "&structure=" + structure;
        for (String rollup : List.of("own", "subtree")) {
            String how = asked + "&rollup=" + rollup;
            for (JsonNode row : answers.rows(NQ + "/progress?" + how)) {
                String unit = row.get("unit").asString();
                if (row.get("divisible").asBoolean() && !List.of("x", "y").contains(unit)) {
                    assertAddsUp(row, answers.rows(NQ + "/obligations?unit=" + unit + "&" + how));
                }
            }
        }
    }

    private static void assertAddsUp(JsonNode row, JsonNode list) {
        for (String state : STATES) {
            long listed =
                    list.valueStream()
                            .filter(one -> one.get("state").asString("").equals(state))
                            .count();
            assertThat(listed).as(state + " of " + row).isEqualTo(row.get(state).asLong());
        }
    }

    @Test
    void the_timeline_of_a_successor_holds_what_it_is_counted_for() {
        assertThat(units(NQ + "/timeline?unit=x")).containsExactly("b", "c", "d");
        assertThat(units(NQ + "/timeline?unit=x&validAt=2024-01-01")).isEmpty();
        assertThat(units(NQ + "/timeline?unit=x&validAt=2024-01-01&structure=as-is"))
                .containsExactly("b", "c", "d");
        assertThat(units(NQ + "/timeline?unit=b")).containsExactly("b");
        assertThat(units(NQ + "/timeline?unit=p&rollup=subtree"))
                .containsExactlyInAnyOrder("p", "b", "c", "d");
    }

    @Test
    void its_days_are_in_its_lane() {
        JsonNode lanes = answers.rows(NQ + "/timeline/days?by=unit&unit=kg&per=year");
        List<String> names =
                lanes.valueStream().map(row -> row.get("lane").asString("")).distinct().toList();
        assertThat(names).contains("x", "a", "kg").doesNotContain("b", "c");
        long entries =
                answers.rows(NQ + "/timeline/days?unit=x&per=year")
                        .valueStream()
                        .mapToLong(row -> row.get("entries").asLong())
                        .sum();
        assertThat(entries).isEqualTo(3);
    }
}
