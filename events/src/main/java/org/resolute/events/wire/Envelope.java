package org.resolute.events.wire;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import tools.jackson.core.JsonGenerator;

/**
 * A recorded event as everyone outside the ledger sees it: a structured CloudEvent whose fields
 * stand in a fixed order and whose data is the sender's, to the byte.
 *
 * <p>The same bytes are the value of the Kafka record, the leaf of the Merkle tree and the answer
 * to a query, so nothing here may depend on locale, zone or the order of a map.
 *
 * @param subject whom the event is about: {@code resolution/unit}, a unit or a resolution. Inside
 *     one subject {@link Place#revision} counts from 0 without a hole
 * @param time when it happened, as the sender wrote it
 * @param data the sender's JSON object, verbatim
 */
public record Envelope(
        EventKey key,
        WireName type,
        String subject,
        String time,
        Place place,
        Origin origin,
        String data) {

    /** Where the event stands: in its ledger, and among the events of its subject. */
    public record Place(String ledger, long position, Instant recordedAt, long revision) {}

    /**
     * Who brought it.
     *
     * @param receivedAt an earlier receipt through another channel, attested by the registrar
     */
    public record Origin(String actor, String correlationId, @Nullable String receivedAt) {}

    public static String written(Instant recordedAt) {
        return Timestamps.written(recordedAt);
    }

    public Instant occurredAt() {
        return Timestamps.instant(time);
    }

    public Event event() {
        return EventJson.read(type, data);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length() + 600);
        try (JsonGenerator json = EventJson.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", key.id());
            json.writeStringProperty("source", key.source());
            json.writeStringProperty("type", type.type());
            json.writeStringProperty("subject", subject);
            json.writeStringProperty("time", time);
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeStringProperty("ledger", place.ledger());
            json.writeStringProperty("position", Long.toString(place.position()));
            json.writeStringProperty("recordedat", written(place.recordedAt()));
            json.writeStringProperty("revision", Long.toString(place.revision()));
            json.writeStringProperty("actor", origin.actor());
            json.writeStringProperty("correlationid", origin.correlationId());
            if (origin.receivedAt() != null) {
                json.writeStringProperty("receivedat", origin.receivedAt());
            }
            json.writeName("data");
            json.writeRawValue(data);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws org.resolute.events.Malformed when the bytes are not such an envelope
     */
    public static Envelope read(byte[] bytes) {
        return EnvelopeReader.read(bytes);
    }
}
