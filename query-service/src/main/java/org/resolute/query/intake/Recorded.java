package org.resolute.query.intake;

import org.resolute.events.Event;
import org.resolute.events.wire.Envelope;

/** An event as it stood in the topic, taken apart once for all projections. */
public final class Recorded {
    private final byte[] bytes;
    private final Envelope envelope;
    private final Event event;
    private final long offset;

    private Recorded(byte[] bytes, Envelope envelope, Event event, long offset) {
        this.bytes = bytes;
        this.envelope = envelope;
        this.event = event;
        this.offset = offset;
    }

    /** Reads the event out of an envelope that is known to be next in line. */
    static Recorded of(byte[] bytes, Envelope envelope, long offset) {
        return new Recorded(bytes, envelope, envelope.event(), offset);
    }

    /** The record's value, to the byte; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public Envelope envelope() {
        return envelope;
    }

    public Event event() {
        return event;
    }

    public long position() {
        return envelope.place().position();
    }

    Checkpoint checkpoint() {
        return new Checkpoint(position(), envelope.place().recordedAt(), offset);
    }
}
