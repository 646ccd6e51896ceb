package org.resolute.command.undertaking;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.EntryId;
import org.resolute.events.EntryRef;
import org.resolute.events.Malformed;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.EventJson;

/** What may be said about an earlier report of the same undertaking. */
record EntryRules(UndertakingId id, EventLookup ledger) {

    Optional<Refused> decide(UndertakingState state, EntryEvent fact) {
        return switch (fact.entry()) {
            case EntryRef.AtPosition at ->
                    report(state, at)
                            .map(report -> decide(state, fact, report))
                            .orElseGet(() -> no(UndertakingRefusal.ENTRY_UNKNOWN, at));
            case EntryRef.Named named -> byName(state, fact, named.name());
        };
    }

    /** The revision of the report that is meant; nothing where there is none. */
    Optional<Long> report(UndertakingState state, EntryRef reference) {
        return switch (reference) {
            case EntryRef.AtPosition at ->
                    ledger.at(at.position())
                            .filter(event -> event.subject().equals(id.toString()))
                            .filter(event -> !(event.event() instanceof EntryRetracted))
                            .map(event -> event.place().revision());
            case EntryRef.Named named ->
                    state.named(named.name()).stream().findFirst().map(thing -> last(state, thing));
        };
    }

    private static long last(UndertakingState state, Thing thing) {
        return state.on(thing).findFirst().orElseThrow().report();
    }

    private Optional<Refused> byName(UndertakingState state, EntryEvent fact, EntryId name) {
        List<Thing> things = state.named(name);
        return switch (things.size()) {
            case 0 -> no(UndertakingRefusal.ENTRY_UNKNOWN, name);
            case 1 -> decide(state, fact, last(state, things.getFirst()));
            default -> no(UndertakingRefusal.ENTRY_AMBIGUOUS, name);
        };
    }

    private Optional<Refused> decide(UndertakingState state, EntryEvent fact, long report) {
        if (!state.counts(report)) {
            return no(UndertakingRefusal.ENTRY_RETRACTED, fact.entry());
        }
        return switch (fact) {
            case EntryCorrected e -> replacement(e, state.origin(report), this::recorded);
            case EntryRetracted e ->
                    state.isBuiltUpon(report)
                            ? no(UndertakingRefusal.ENTRY_BUILT_UPON, e.entry())
                            : Optional.empty();
        };
    }

    private Envelope recorded(long revision) {
        return ledger.of(Undertaking.PREFIX + id, revision).orElseThrow();
    }

    private Optional<Refused> replacement(
            EntryCorrected e, long origin, LongFunction<Envelope> recorded) {
        Envelope original = recorded.apply(origin);
        try {
            UndertakingEvent now =
                    (UndertakingEvent) EventJson.replacing(original, e.replacement());
            return Thing.of(now).equals(Thing.of((UndertakingEvent) original.event()))
                            && now.resolution().equals(id.resolution())
                    ? Optional.empty()
                    : no(UndertakingRefusal.REPLACEMENT_RENAMES, e.entry());
        } catch (Malformed fault) {
            return no(UndertakingRefusal.REPLACEMENT_MALFORMED, fault.pointer(), fault.sentence());
        }
    }

    private static Optional<Refused> no(UndertakingRefusal why, Object... about) {
        return UndertakingRules.no(why, about);
    }
}
