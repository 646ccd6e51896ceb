package org.resolute.query.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.wire.Envelope;

/** An event as it stood in the topic, taken apart once for all projections. */
public final class Recorded {
    private final byte[] bytes;
    private final Envelope envelope;
    private final Event event;
    private final long offset;
    private @Nullable Checkpoint checkpoint;

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

    /** How far the views are with this event. Its digest is made only for those who ask. */
    Checkpoint checkpoint() {
        Checkpoint known = checkpoint;
        if (known == null) {
            Instant recordedAt = envelope.place().recordedAt();
            known = new Checkpoint(position(), recordedAt, offset, digest(bytes));
            checkpoint = known;
        }
        return known;
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
