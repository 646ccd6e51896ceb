package org.resolute.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Event;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/**
 * Given a ledger of 100 events, resolution r for district d with commune c (and district e
 * outside), and an open round m of it with finding w, directive one for c and directive all for
 * everyone, which c has closed: what may be said next.
 */
class MonitoringARoundTest {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 29);

    private final Registry registry;
    private final List<MonitoringEvent> told = new ArrayList<>();

    MonitoringARoundTest() {
        registry =
                RegistryOf.events(
                        List.of(
                                unit("p", "PROVINCE", ""),
                                unit("d", "DISTRICT", "p"),
                                unit("e", "DISTRICT", "p"),
                                unit("c", "COMMUNE", "d"),
                                read(
                                        "resolution-adopted",
                                        "'resolution':'r','title':'NQ','adoptedBy':'ĐH',"
                                                + "'scope':'d','term':"
                                                + "{'from':'2020-10-17','to':'2025-12-31'}")));
        told.add(event("monitoring-opened", "'resolutions':['r'],'by':'UBKT'"));
        told.add(event("finding-recorded", finding("w", "'c'", "")));
        told.add(event("directive-issued", directive("one", "'c'", "'w'")));
        told.add(event("directive-issued", directive("all", "", "")));
        told.add(event("directive-closed", "'directive':'all','unit':'c'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "accepted",
            value = {
                "monitoring-opened | 'resolutions':['r'],'by':'UBKT' | round-already-opened",
                "conclusion-issued | 'concludedOn':'2021-10-29' | accepted",
                "directive-acknowledged | 'directive':'one','unit':'c' | accepted",
                "directive-acknowledged | 'directive':'one','unit':'d' | unit-not-directed",
                "directive-acknowledged | 'directive':'all','unit':'d' | accepted",
                "directive-acknowledged | 'directive':'all','unit':'e' | unit-not-directed",
                "directive-acknowledged | 'directive':'x','unit':'c' | directive-unknown",
                "directive-acknowledged | 'directive':'one','unit':'x' | unit-unknown",
                "directive-followed-up | 'directive':'all','unit':'c' | accepted",
                "directive-closed | 'directive':'one','unit':'c' | accepted",
                "directive-closed | 'directive':'all','unit':'d' | accepted",
                "directive-closed | 'directive':'all','unit':'c' | directive-already-closed"
            })
    void a_round_goes_on(String type, String fields, String refusal) {
        assertThat(code(type, fields)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "accepted",
            value = {
                "n | 'c','d' | 'evidence':[1,100] | accepted",
                "n | | | accepted",
                "w | 'c' | | finding-already-recorded",
                "n | 'e' | | unit-outside-round",
                "n | 'c' | 'partly':['e'] | unit-outside-round",
                "n | 'c' | 'figures':[{'unit':'e','value':30,'comparator':'EQUAL'}] |"
                        + " unit-outside-round",
                "n | 'x' | | unit-unknown",
                "n | 'c' | 'evidence':[101] | evidence-unknown"
            })
    void a_finding_is_of_units_of_the_round_and_rests_on_what_is_recorded(
            String name, String units, String more, String refusal) {
        String fields = finding(name, units == null ? "" : units, more == null ? "" : more);

        assertThat(code("finding-recorded", fields)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "accepted",
            value = {
                "n | 'c' | 'w' | accepted",
                "one | 'c' | 'w' | directive-already-issued",
                "n | 'e' | 'w' | unit-outside-round",
                "n | 'c' | 'x' | finding-unknown"
            })
    void a_directive_is_for_units_of_the_round_and_answers_its_findings(
            String name, String units, String findings, String refusal) {
        assertThat(code("directive-issued", directive(name, units, findings)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "accepted",
            value = {
                "/v1/units?asOf=7, accepted",
                "/v1/units?level=DISTRICT&asOf=7&format=csv, accepted",
                "/v1/units?asOf=70, table-of-another-position",
                "/v1/units?asOf=17, table-of-another-position",
            })
    void a_sealed_table_is_the_one_as_of_its_position(String table, String refusal) {
        String fields =
                "'report':'s','asOf':7,'sha256':'%s','table':'%s'"
                        .formatted("0a".repeat(32), table);

        assertThat(code("report-sealed.v2", fields)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "accepted",
            value = {"100, accepted", "101, position-ahead"})
    void a_report_is_sealed_over_what_is_recorded(long asOf, String refusal) {
        String fields = "'report':'s','asOf':%d,'sha256':'%s'".formatted(asOf, "0a".repeat(32));

        assertThat(code("report-sealed", fields)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "conclusion-issued | 'concludedOn':'2021-10-29' | round-unknown",
                "monitoring-opened | 'resolutions':['r','x'],'by':'UBKT' | resolution-unknown"
            })
    void a_round_begins_with_its_opening_over_resolutions_that_are_known(
            String type, String fields, String refusal) {
        told.clear();

        assertThat(code(type, fields)).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource("conclusion-issued, round-already-concluded")
    void a_round_is_concluded_once(String type, String refusal) {
        told.add(event(type, "'concludedOn':'2021-10-29'"));

        assertThat(code(type, "'concludedOn':'2021-10-30'")).contains(refusal);
    }

    private Optional<String> code(String type, String fields) {
        MonitoringState state = new MonitoringState.Unheard();
        for (MonitoringEvent event : told) {
            state = state.after(event);
        }
        return new MonitoringRules(registry, new HundredEvents(), DAY)
                .decide(state, event(type, fields))
                .map(Refused::why)
                .map(Refusal::code);
    }

    private static String finding(String name, String units, String more) {
        return "'finding':'%s','polarity':'LIMITATION','topic':'late','units':[%s]%s"
                .formatted(name, units, more.isEmpty() ? "" : "," + more);
    }

    private static String directive(String name, String units, String findings) {
        return "'directive':'%s','topic':'late','units':[%s],'findings':[%s]"
                .formatted(name, units, findings);
    }

    private static Event unit(String unit, String level, String parent) {
        String above = parent.isEmpty() ? "" : "'parent':'" + parent + "',";
        return read(
                "unit-established",
                "'unit':'%s','name':'n','level':'%s','kind':'TERRITORIAL',%s"
                                .formatted(unit, level, above)
                        + "'codes':[],'effectiveOn':'2015-01-01','instrument':'NQ'");
    }

    private static MonitoringEvent event(String type, String fields) {
        return (MonitoringEvent) read(type, "'round':'m'," + fields);
    }

    private static Event read(String type, String fields) {
        String version = type.contains(".") ? "" : ".v1";
        WireName name = WireName.ofType("org.resolute." + type + version).orElseThrow();
        return EventJson.read(name, "{" + fields.replace('\'', '"') + "}");
    }

    private static final class HundredEvents implements EventLookup {
        @Override
        public long head() {
            return 100;
        }

        @Override
        public Optional<Envelope> at(long position) {
            throw new UnsupportedOperationException("nobody asks for one");
        }

        @Override
        public Optional<Envelope> of(String aggregate, long revision) {
            throw new UnsupportedOperationException("nobody asks for one");
        }
    }
}
