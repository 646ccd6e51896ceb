package org.resolute.command.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Event;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/**
 * Given resolution r for district d with communes c and b (and district e outside), adopted on
 * 2020-10-17, and obligation o for communes, due on 2021-06-30, which b owes no longer: what may
 * happen next.
 */
class OwingUnderAResolutionTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final List<Event> told = new ArrayList<>();

    OwingUnderAResolutionTest() {
        unit("p", "PROVINCE", "");
        unit("d", "DISTRICT", "p");
        unit("e", "DISTRICT", "p");
        unit("c", "COMMUNE", "d");
        unit("b", "COMMUNE", "d");
        told.add(
                event(
                        "resolution-adopted",
                        "'title':'NQ','adoptedBy':'ĐH','scope':'d',"
                                + "'term':{'from':'2020-10-17','to':'2025-12-31'}"));
        told.add(event("obligation-set", set("o", "'COMMUNE'", "'dueOn':'2021-06-30'")));
        told.add(event("obligation-waived", "'obligation':'o','unit':'b','reason':'why'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "accepted",
            value = {
                "n | 'COMMUNE' | 'dueOn':'2021-12-31' | accepted",
                "n | 'COMMUNE','DISTRICT' | 'dueIn':{'workingDays':5,'from':'2021-03-01'} |"
                        + " accepted",
                "o | 'COMMUNE' | 'dueOn':'2021-12-31' | obligation-already-set",
                "n | 'GRASSROOTS' | 'dueOn':'2021-12-31' | level-without-units",
                "n | 'PROVINCE' | 'dueOn':'2021-12-31' | level-without-units",
                "n | 'COMMUNE' | 'dueOn':'2020-10-16' | due-before-adoption",
                "n | 'COMMUNE' | 'dueIn':{'workingDays':5,'from':'2190-01-01'} | calendar-unknown"
            })
    void an_obligation_is_set_for_levels_that_have_units_and_by_a_day_that_is_known(
            String name, String levels, String due, String refusal) {
        assertThat(code("obligation-set", set(name, levels, due)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "accepted",
            value = {
                "deadline-extended | 'obligation':'o','dueOn':'2021-07-31' | accepted",
                "deadline-extended | 'obligation':'o','unit':'c','dueOn':'2021-07-31' | accepted",
                "deadline-extended | 'obligation':'o','dueOn':'2021-06-30' | deadline-not-later",
                "deadline-extended | 'obligation':'o','unit':'b','dueOn':'2021-07-31' |"
                        + " unit-not-obliged",
                "deadline-extended | 'obligation':'n','dueOn':'2021-07-31' | obligation-unknown",
                "obligation-waived | 'obligation':'o','unit':'c' | accepted",
                "obligation-waived | 'obligation':'o','unit':'b' | unit-not-obliged",
                "obligation-waived | 'obligation':'o','unit':'d' | unit-not-obliged",
                "obligation-waived | 'obligation':'o','unit':'x' | unit-unknown",
                "obligation-transferred | 'obligation':'o','unit':'c','to':'b' | accepted",
                "obligation-transferred | 'obligation':'o','unit':'c','to':'d' | accepted",
                "obligation-transferred | 'obligation':'o','unit':'c','to':'c' | taker-itself",
                "obligation-transferred | 'obligation':'o','unit':'c','to':'e' |"
                        + " taker-out-of-scope",
                "obligation-transferred | 'obligation':'o','unit':'c','to':'x' | taker-unknown",
                "obligation-transferred | 'obligation':'o','unit':'b','to':'c' | unit-not-obliged",
                "resolution-amended | 'title':'NQ 2' | accepted",
                "resolution-withdrawn | 'effectiveOn':'2021-05-01' | accepted",
                "resolution-withdrawn | 'effectiveOn':'2020-10-16' | withdrawn-before-adoption"
            })
    void who_owes_and_by_when_may_change(String type, String fields, String refusal) {
        assertThat(code(type, fields + ",'reason':'why'")).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "obligation-waived | 'obligation':'o','unit':'c'",
                "resolution-amended | 'title':'NQ 2'",
                "resolution-withdrawn | 'effectiveOn':'2021-06-01'"
            })
    void nothing_happens_to_a_resolution_that_was_withdrawn(String type, String fields) {
        told.add(event("resolution-withdrawn", "'effectiveOn':'2021-05-01','reason':'why'"));

        assertThat(code(type, fields + ",'reason':'why'")).contains("resolution-withdrawn");
    }

    private Optional<String> code(String type, String fields) {
        Registry registry = RegistryOf.events(told);
        ResolutionState state = new ResolutionState.Unheard();
        for (Event event : told) {
            state = event instanceof ResolutionEvent known ? state.after(known) : state;
        }
        return ResolutionRules.decide(state, event(type, fields), DAY, registry)
                .map(Refused::why)
                .map(Refusal::code);
    }

    private static String set(String name, String levels, String due) {
        return "'obligation':'%s','what':'DOCUMENT','levels':[%s],'count':2,%s,'title':'t'"
                .formatted(name, levels, due);
    }

    private void unit(String unit, String level, String parent) {
        String above = parent.isEmpty() ? "" : "'parent':'" + parent + "',";
        told.add(
                read(
                        "unit-established",
                        "'unit':'%s','name':'n','level':'%s','kind':'TERRITORIAL',%s"
                                        .formatted(unit, level, above)
                                + "'codes':[],'effectiveOn':'2015-01-01','instrument':'NQ'"));
    }

    private static ResolutionEvent event(String type, String fields) {
        return (ResolutionEvent) read(type, "'resolution':'r'," + fields);
    }

    private static Event read(String type, String fields) {
        WireName name = WireName.ofType("org.resolute." + type + ".v1").orElseThrow();
        return EventJson.read(name, "{" + fields.replace('\'', '"') + "}");
    }
}
