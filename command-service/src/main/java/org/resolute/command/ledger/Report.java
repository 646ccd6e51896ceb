package org.resolute.command.ledger;

import java.time.Instant;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.WireName;

/**
 * A fact as a sender reported it: understood, but not yet decided on.
 *
 * @param type the event in the version it was sent as
 * @param data the JSON the event was read from, verbatim
 */
public record Report(
        EventKey key,
        WireName type,
        Event event,
        Occurrence occurrence,
        Origin origin,
        String data) {

    /** When it happened: as the sender wrote it, and as an instant. */
    public record Occurrence(String written, Instant at) {}
}
