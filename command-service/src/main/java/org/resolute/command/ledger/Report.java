package org.resolute.command.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.WireName;
import org.resolute.tokens.Caller;

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
        Sender sender,
        String data) {

    /**
     * Who sends it, on whatever way.
     *
     * @param receivedAt an earlier receipt through another channel, where one is attested
     */
    public record Sender(Caller caller, String correlationId, @Nullable String receivedAt) {
        /** How the ledger tells of it. */
        public Origin origin() {
            return new Origin(caller.subject(), correlationId, receivedAt);
        }
    }

    /** When it happened: as the sender wrote it, and as an instant. */
    public record Occurrence(String written, Instant at) {}
}
