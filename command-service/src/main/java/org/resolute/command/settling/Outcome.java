package org.resolute.command.settling;

import java.util.List;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.understanding.Fault;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EventKey;

/** What became of one report. */
public sealed interface Outcome {

    /** It is an event of the ledger now. */
    record New(EventKey key, Recorded recorded) implements Outcome {}

    /** It was recorded before, with this content. */
    record Repeat(EventKey key, Recorded recorded) implements Outcome {}

    /** Its source and id are recorded with other content. */
    record Clash(EventKey key, Recorded recorded) implements Outcome {}

    /** Others changed the same undertaking each time it was tried. */
    record Contended(EventKey key) implements Outcome {}

    /** A rule says no. */
    record No(EventKey key, Refused refused) implements Outcome {}

    /**
     * In a rehearsal: it would be recorded.
     *
     * @param moves the measures it can move
     */
    record Would(EventKey key, List<Measure> moves) implements Outcome {}

    /** In a rehearsal: an earlier one of the same batch would be recorded, with this content. */
    record WouldRepeat(EventKey key) implements Outcome {}

    /** In a rehearsal: an earlier one of the same batch would be recorded, with other content. */
    record WouldClash(EventKey key) implements Outcome {}

    /** Nothing is wrong with it, but others of its all-or-nothing batch could not be recorded. */
    record WithOthers(EventKey key) implements Outcome {}

    /** It was not understood. */
    record Garbled(String source, String id, List<Fault> faults) implements Outcome {}
}
