package org.resolute.command.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Event;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitId;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/**
 * Given a province p with districts d and e, communes c (gso:1) and b (gso:2) of d since 2015, and
 * commune x of d, which was dissolved on 2020-01-01: what may happen on the first of June 2021.
 */
class ChangingAUnitTest {
    private final Registry registry =
            RegistryOf.events(
                    List.of(
                            established("p", "PROVINCE", "", ""),
                            established("d", "DISTRICT", "p", ""),
                            established("e", "DISTRICT", "p", ""),
                            established("c", "COMMUNE", "d", "1"),
                            established("b", "COMMUNE", "d", "2"),
                            established("x", "COMMUNE", "d", "9"),
                            dissolved("x", "2020-01-01", "")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "accepted",
            value = {
                "c, e, 2021-06-01, accepted",
                "c, gso:1, 2021-06-01, cycle",
                "d, c, 2021-06-01, cycle",
                "p, d, 2021-06-01, cycle",
                "p, nobody, 2021-06-01, parent-of-root",
                "d, e, 2021-06-01, parent-not-above",
                "c, b, 2021-06-01, parent-not-above",
                "c, x, 2021-06-01, parent-not-in-force",
                "c, nobody, 2021-06-01, parent-unknown",
                "c, e, 2014-12-31, before-establishment",
                "x, e, 2021-06-01, unit-dissolved",
                "nobody, e, 2021-06-01, unit-unknown"
            })
    void a_unit_moves_under_one_above_it_that_is_in_force(
            String unit, String parent, String day, String refusal) {
        String data =
                "\"parent\":\"%s\",\"effectiveOn\":\"%s\",\"instrument\":\"NQ\""
                        .formatted(parent, day);

        assertThat(code(unit, event("unit-moved", unit, data)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "accepted",
            value = {
                "assigned, c, 7, 2021-06-01, accepted",
                "assigned, c, 2, 2021-06-01, code-taken",
                "assigned, c, 2, 2015-01-01, code-taken",
                "assigned, c, 9, 2021-06-01, accepted",
                "assigned, c, 9, 2019-06-01, code-taken",
                "retired, c, 1, 2021-06-01, accepted",
                "retired, c, 2, 2021-06-01, code-not-held",
                "retired, c, 404, 2021-06-01, code-not-held",
                "assigned, x, 7, 2021-06-01, unit-dissolved"
            })
    void a_code_names_one_unit_at_a_time(
            String what, String unit, String code, String day, String refusal) {
        String data =
                "\"system\":\"gso\",\"code\":\"%s\",\"effectiveOn\":\"%s\"".formatted(code, day);

        assertThat(code(unit, event("unit-code-" + what, unit, data)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "accepted",
            value = {
                "c | | accepted",
                "c | {'unit':'b'} | accepted",
                "c | {'unit':'b','share':0.4},{'unit':'e','share':0.6} | accepted",
                "c | {'unit':'b'},{'unit':'e'} | accepted",
                "c | {'unit':'b','share':0.4},{'unit':'e'} | shares-incomplete",
                "c | {'unit':'b','share':0.4},{'unit':'e','share':0.5} | shares-not-whole",
                "c | {'unit':'b','share':0.4} | shares-not-whole",
                "c | {'unit':'c'} | successor-itself",
                "c | {'unit':'b'},{'unit':'gso:2'} | successor-repeated",
                "c | {'unit':'x'} | successor-not-in-force",
                "c | {'unit':'nobody'} | successor-unknown",
                "d | {'unit':'e'} | children-in-force",
                "x | {'unit':'b'} | unit-dissolved"
            })
    void a_unit_ends_when_nobody_stands_under_it_and_passes_to_units_in_force(
            String unit, String successors, String refusal) {
        UnitEvent end = dissolved(unit, "2021-06-01", successors == null ? "" : successors);

        assertThat(code(unit, end)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void a_unit_that_is_no_more_keeps_its_codes_for_the_days_before() {
        assertThat(registry.named(org.resolute.events.UnitRef.parse("gso:9"), day("2019-12-31")))
                .containsExactly(new UnitId("x"));
        assertThat(registry.named(org.resolute.events.UnitRef.parse("gso:9"), day("2020-01-01")))
                .isEmpty();
    }

    private static java.time.LocalDate day(String day) {
        return java.time.LocalDate.parse(day);
    }

    private Optional<String> code(String unit, UnitEvent fact) {
        UnitState state =
                registry.unit(new UnitId(unit))
                        .<UnitState>map(u ->
                                new UnitState.Established(
                                        u.level(), u.inForceFrom(), u.dissolvedOn()))
                        .orElseGet(UnitState.Unheard::new);
        return UnitRules.decide(state, new UnitId(unit), fact, registry)
                .map(Refused::why)
                .map(why -> why.code());
    }

    private static Event established(String unit, String level, String parent, String code) {
        String above = parent.isEmpty() ? "" : "\"parent\":\"" + parent + "\",";
        String codes = code.isEmpty() ? "" : "{\"system\":\"gso\",\"code\":\"" + code + "\"}";
        return event(
                "unit-established",
                unit,
                """
                "name":"%s","level":"%s","kind":"TERRITORIAL",%s"codes":[%s],\
                "effectiveOn":"2015-01-01","instrument":"NQ"\
                """
                        .formatted(unit, level, above, codes));
    }

    private static UnitDissolved dissolved(String unit, String day, String successors) {
        return (UnitDissolved)
                event(
                        "unit-dissolved",
                        unit,
                        "\"effectiveOn\":\"%s\",\"instrument\":\"NQ\",\"successors\":[%s]"
                                .formatted(day, successors.replace('\'', '"')));
    }

    private static UnitEvent event(String name, String unit, String fields) {
        WireName type = WireName.ofType("org.resolute." + name + ".v1").orElseThrow();
        return (UnitEvent) EventJson.read(type, "{\"unit\":\"%s\",%s}".formatted(unit, fields));
    }
}
