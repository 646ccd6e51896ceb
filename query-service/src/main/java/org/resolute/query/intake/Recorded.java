package org.resolute.query.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Heading;

/** An event as it stood in the topic, taken apart once for all projections. */
public final class Recorded {
    private final Opened opened;
    private final @Nullable Event event;
    private final String reason;
    private @Nullable Checkpoint checkpoint;

    private Recorded(Opened opened, @Nullable Event event, String reason) {
        this.opened = opened;
        this.event = event;
        this.reason = reason;
    }

    /** Reads the event out of an envelope that is known to be next in line. */
    static Recorded of(Opened opened, Envelope envelope) {
        return new Recorded(opened, envelope.event(), "");
    }

    /** An event of the ledger that this version of the service does not understand. */
    static Recorded unread(Opened opened, String reason) {
        return new Recorded(opened, null, reason);
    }

    boolean isRead() {
        return event != null;
    }

    /** Why it could not be read; empty where it was. */
    String reason() {
        return reason;
    }

    /** The record's value, to the byte; not to be written to. */
    public byte[] bytes() {
        return opened.bytes();
    }

    /** Of an event that was read; others come to no projection that looks inside. */
    public Envelope envelope() {
        Envelope envelope = opened.envelope();
        if (envelope == null) {
            throw new IllegalStateException(position() + " was not read");
        }
        return envelope;
    }

    /** Of an event that was read. */
    public Event event() {
        Event read = event;
        if (read == null) {
            throw new IllegalStateException(position() + " was not read");
        }
        return read;
    }

    Heading heading() {
        return opened.heading();
    }

    public long position() {
        return opened.heading().place().position();
    }

    public Instant recordedAt() {
        return opened.heading().place().recordedAt();
    }

    /** How far the views are with this event. Its digest is made only for those who ask. */
    Checkpoint checkpoint() {
        Checkpoint known = checkpoint;
        if (known == null) {
            String digest = digest(bytes());
            known =
                    new Checkpoint(
                            position(), recordedAt(), opened.offset(), digest, Soundness.WHOLE);
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
