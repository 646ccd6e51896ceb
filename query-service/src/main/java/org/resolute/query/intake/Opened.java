package org.resolute.query.intake;

import org.jspecify.annotations.Nullable;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Heading;

/** A record whose envelope was read, and not yet its data. */
final class Opened {
    private final byte[] bytes;
    private final long offset;
    private final Heading heading;
    private final @Nullable Envelope envelope;
    private final String reason;

    private Opened(
            byte[] bytes,
            long offset,
            Heading heading,
            @Nullable Envelope envelope,
            String reason) {
        this.bytes = bytes;
        this.offset = offset;
        this.heading = heading;
        this.envelope = envelope;
        this.reason = reason;
    }

    /**
     * Reads as much of it as is understood.
     *
     * @throws Malformed where it is no envelope at all
     */
    static Opened of(byte[] bytes, long offset) {
        try {
            Envelope envelope = Envelope.read(bytes);
            return new Opened(bytes, offset, Heading.of(envelope), envelope, "");
        } catch (Malformed e) {
            return new Opened(bytes, offset, Heading.read(bytes), null, told(e));
        }
    }

    /** With its data, so far as that is understood. */
    Recorded read() {
        if (envelope == null) {
            return Recorded.unread(this, reason);
        }
        try {
            return Recorded.of(this, envelope);
        } catch (Malformed e) {
            return Recorded.unread(this, told(e));
        }
    }

    private static String told(Malformed e) {
        return "%s %s (%s)".formatted(e.pointer(), e.sentence(), e.code()).strip();
    }

    byte[] bytes() {
        return bytes;
    }

    long offset() {
        return offset;
    }

    Heading heading() {
        return heading;
    }

    /** Absent where it is of a kind that is not known here. */
    @Nullable Envelope envelope() {
        return envelope;
    }
}
