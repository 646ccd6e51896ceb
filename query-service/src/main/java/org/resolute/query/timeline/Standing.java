package org.resolute.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Timestamps;
import org.resolute.query.intake.LedgerZone;

/**
 * How an entry stands among the entries that are about the same thing.
 *
 * @param root the position of the first report of the thing
 * @param isCounted whether measures are made of this entry
 * @param occurredOn the day the thing happened, as its first report says, in the ledger's zone
 * @param receivedAt when the first report of the thing was received
 * @param isAttested whether the registrar attested an earlier receipt than the recording
 */
record Standing(
        long root,
        boolean isCounted,
        LocalDate occurredOn,
        Instant receivedAt,
        boolean isAttested) {

    /** Of a report that is the first of its thing. */
    static Standing first(Envelope envelope, LedgerZone zone) {
        return of(envelope, zone, true);
    }

    /** Of an entry that says nothing about any thing. */
    static Standing uncounted(Envelope envelope, LedgerZone zone) {
        return of(envelope, zone, false);
    }

    private static Standing of(Envelope envelope, LedgerZone zone, boolean isCounted) {
        return new Standing(
                envelope.place().position(),
                isCounted,
                zone.dayOf(envelope.occurredAt()),
                received(envelope),
                envelope.origin().receivedAt() != null);
    }

    private static Instant received(Envelope envelope) {
        String attested = envelope.origin().receivedAt();
        return attested == null ? envelope.place().recordedAt() : Timestamps.instant(attested);
    }
}
