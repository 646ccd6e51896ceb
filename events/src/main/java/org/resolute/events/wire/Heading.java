package org.resolute.events.wire;

import org.resolute.events.wire.Envelope.Place;

/**
 * What can be said of a recorded event without understanding it: an envelope of a later version,
 * whose type is not known here, has it too.
 *
 * @param type the CloudEvents type
 * @param subject whom the event is about
 */
public record Heading(String type, String subject, Place place) {

    public static Heading of(Envelope envelope) {
        return new Heading(envelope.type().type(), envelope.subject(), envelope.place());
    }

    /**
     * Reads it out of an envelope.
     *
     * @throws org.resolute.events.Malformed when the bytes are not an envelope
     */
    public static Heading read(byte[] bytes) {
        return EnvelopeReader.heading(bytes);
    }
}
