package org.resolute.command.ledger;

import java.util.Optional;
import org.resolute.events.wire.Envelope;

/** Finds what is recorded already, for the few rules that ask for it. */
public interface EventLookup {

    /** The position of the last event; every position from 1 to it is taken. */
    long head();

    Optional<Envelope> at(long position);

    /** The event of an aggregate with that revision. */
    Optional<Envelope> of(String aggregate, long revision);
}
