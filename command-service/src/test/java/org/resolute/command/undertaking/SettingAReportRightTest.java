package org.resolute.command.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryEvent;
import org.resolute.events.EventKey;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/**
 * Given an undertaking r/u whose drafting (position 1), approval (2), session s (3) and essays of
 * that session (4) are recorded, and a report of another unit (5): what may be set right.
 */
class SettingAReportRightTest {
    private static final UndertakingId ID = UndertakingId.parse("r/u");

    private final List<Envelope> recorded = new ArrayList<>();
    private final EntryRules rules = new EntryRules(ID, new Recorded());
    private UndertakingState state = UndertakingState.EMPTY;

    SettingAReportRightTest() {
        told(
                "plan-drafted",
                "\"document\":\"d\",\"kind\":\"PLAN\",\"title\":\"t\",\"reference\":\"1\"");
        told("plan-approved", "\"document\":\"d\"");
        told("training-session-held", SESSION.formatted("s", 90));
        told("essays-collected", "\"session\":\"s\",\"expected\":90,\"collected\":88");
        record("r/other", "plan-drafted", recorded.getFirst().data(), 0);
    }

    private static final String SESSION =
            "\"session\":\"%s\",\"format\":\"CENTRAL\",\"expected\":90,\"attended\":%d,"
                    + "\"chaired\":true,\"monitored\":false";

    @Test
    void an_entry_is_named_by_its_position_or_by_its_own_name() {
        assertThat(why(corrected("3", replacement(SESSION.formatted("s", 80))))).isEmpty();
        assertThat(why(corrected("\"s\"", replacement(SESSION.formatted("s", 80))))).isEmpty();
        assertThat(why(retracted("4"))).isEmpty();
    }

    @Test
    void what_names_the_entry_may_be_left_out_of_the_replacement() {
        String bare = SESSION.replace("\"session\":\"%s\",", "").formatted(80);
        assertThat(why(corrected("3", "{" + bare + "}"))).isEmpty();
    }

    @Test
    void what_is_not_an_entry_of_this_undertaking_is_unknown() {
        assertThat(why(retracted("5"))).contains(UndertakingRefusal.ENTRY_UNKNOWN);
        assertThat(why(retracted("99"))).contains(UndertakingRefusal.ENTRY_UNKNOWN);
        assertThat(why(retracted("\"nobody\""))).contains(UndertakingRefusal.ENTRY_UNKNOWN);
    }

    @Test
    void a_name_that_several_sorts_of_things_have_is_ambiguous() {
        told("training-session-held", SESSION.formatted("d", 5));
        assertThat(why(retracted("\"d\""))).contains(UndertakingRefusal.ENTRY_AMBIGUOUS);
    }

    @Test
    void nothing_is_retracted_twice_nor_corrected_after() {
        told("entry-retracted", "\"entry\":4,\"reason\":\"why\"");
        assertThat(why(retracted("4"))).contains(UndertakingRefusal.ENTRY_RETRACTED);
        assertThat(why(corrected("4", replacement("\"expected\":1,\"collected\":1"))))
                .contains(UndertakingRefusal.ENTRY_RETRACTED);
    }

    @Test
    void a_retraction_is_no_entry() {
        told("entry-retracted", "\"entry\":4,\"reason\":\"why\"");
        assertThat(why(retracted("6"))).contains(UndertakingRefusal.ENTRY_UNKNOWN);
    }

    @Test
    void what_others_rest_on_stays() {
        assertThat(why(retracted("1"))).contains(UndertakingRefusal.ENTRY_BUILT_UPON);
        assertThat(why(retracted("3"))).contains(UndertakingRefusal.ENTRY_BUILT_UPON);
        assertThat(why(retracted("2"))).isEmpty();
        told("entry-retracted", "\"entry\":2,\"reason\":\"why\"");
        assertThat(why(retracted("1"))).isEmpty();
    }

    @Test
    void a_correction_may_be_corrected_and_retracted_in_its_turn() {
        told(
                "entry-corrected",
                "\"entry\":4,\"replacement\":{\"expected\":9,\"collected\":8},\"reason\":\"why\"");
        assertThat(why(corrected("6", replacement("\"expected\":9,\"collected\":7")))).isEmpty();
        told("entry-retracted", "\"entry\":6,\"reason\":\"why\"");
        assertThat(why(retracted("4"))).contains(UndertakingRefusal.ENTRY_RETRACTED);
    }

    @Test
    void a_replacement_has_the_form_of_what_it_replaces() {
        assertThat(why(corrected("4", replacement("\"expected\":-1,\"collected\":7"))))
                .contains(UndertakingRefusal.REPLACEMENT_MALFORMED);
        assertThat(why(corrected("4", replacement("\"expected\":9"))))
                .contains(UndertakingRefusal.REPLACEMENT_MALFORMED);
        assertThat(why(corrected("3", replacement(SESSION.formatted("other", 80)))))
                .contains(UndertakingRefusal.REPLACEMENT_RENAMES);
    }

    private Optional<Object> why(EntryEvent fact) {
        return rules.decide(state, fact).map(Refused::why);
    }

    private static String replacement(String fields) {
        return "{\"resolution\":\"r\",\"unit\":\"u\"," + fields + "}";
    }

    private static EntryEvent retracted(String entry) {
        return (EntryEvent)
                event("entry-retracted", "\"entry\":%s,\"reason\":\"why\"".formatted(entry));
    }

    private static EntryEvent corrected(String entry, String replacement) {
        return (EntryEvent)
                event(
                        "entry-corrected",
                        "\"entry\":%s,\"replacement\":%s,\"reason\":\"why\""
                                .formatted(entry, replacement));
    }

    private static UndertakingEvent event(String name, String fields) {
        WireName type = WireName.ofType("org.resolute." + name + ".v1").orElseThrow();
        return (UndertakingEvent) EventJson.read(type, replacement(fields));
    }

    private void told(String name, String fields) {
        UndertakingEvent fact = event(name, fields);
        long revision = state.told();
        state =
                switch (fact) {
                    case EntryEvent.EntryCorrected e ->
                            state.corrected(rules.report(state, e.entry()).orElseThrow());
                    case EntryEvent.EntryRetracted e ->
                            state.retracted(rules.report(state, e.entry()).orElseThrow());
                    default -> state.after(fact);
                };
        record("r/u", name, replacement(fields), revision);
    }

    private void record(String subject, String name, String data, long revision) {
        int position = recorded.size() + 1;
        recorded.add(
                new Envelope(
                        new EventKey("test", "e" + position),
                        WireName.ofType("org.resolute." + name + ".v1").orElseThrow(),
                        subject,
                        "2021-03-01T09:00:00+07:00",
                        new Place("test", position, Instant.EPOCH, revision),
                        new Origin("test", "c", null),
                        data));
    }

    /** The ledger as a list. */
    private final class Recorded implements EventLookup {
        @Override
        public long head() {
            return recorded.size();
        }

        @Override
        public Optional<Envelope> at(long position) {
            return position > recorded.size()
                    ? Optional.empty()
                    : Optional.of(recorded.get((int) position - 1));
        }

        @Override
        public Optional<Envelope> of(String aggregate, long revision) {
            return recorded.stream()
                    .filter(e -> (Undertaking.PREFIX + e.subject()).equals(aggregate))
                    .filter(e -> e.place().revision() == revision)
                    .findFirst();
        }
    }
}
