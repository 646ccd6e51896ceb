package org.resolute.events.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Bounds;
import org.resolute.events.EventKey;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes an envelope apart in one pass and cuts the data out of it verbatim. */
final class EnvelopeReader {
    private final Map<String, String> attributes = HashMap.newHashMap(20);
    private @Nullable String data;

    private EnvelopeReader() {}

    static Envelope read(byte[] bytes) {
        return read(bytes, EnvelopeReader::envelope);
    }

    static Heading heading(byte[] bytes) {
        return read(bytes, EnvelopeReader::heading);
    }

    private static <T> T read(byte[] bytes, Function<EnvelopeReader, T> made) {
        EnvelopeReader reader = new EnvelopeReader();
        try (JsonParser json = EventJson.MAPPER.createParser(bytes)) {
            reader.takeApart(json, bytes);
            return made.apply(reader);
        } catch (JacksonException e) {
            throw EventJson.malformed(e);
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new Malformed("", "form", "is not an envelope: " + e.getMessage());
        }
    }

    private void takeApart(JsonParser json, byte[] bytes) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Malformed("", "form", "must be an object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                attributes.put(name, json.getString());
            } else if ("data".equals(name) && json.currentToken() == JsonToken.START_OBJECT) {
                int from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                int to = (int) json.currentLocation().getByteOffset();
                data = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            } else {
                throw new Malformed("/" + name, "form", "must be a string");
            }
        }
    }

    private Envelope envelope() {
        String type = attribute("type");
        return new Envelope(
                new EventKey(attribute("source"), attribute("id")),
                WireName.ofType(type)
                        .orElseThrow(
                                () -> new Malformed("/type", "unknown-type", "is not known here")),
                attribute("subject"),
                attribute("time"),
                place(),
                new Origin(
                        attribute("actor"),
                        attribute("correlationid"),
                        attributes.get("receivedat")),
                Bounds.required("/data", data));
    }

    private Heading heading() {
        Bounds.required("/data", data);
        return new Heading(attribute("type"), attribute("subject"), place());
    }

    private Place place() {
        return new Place(
                attribute("ledger"),
                Long.parseLong(attribute("position")),
                Timestamps.instant(attribute("recordedat")),
                Long.parseLong(attribute("revision")));
    }

    private String attribute(String name) {
        return Bounds.required("/" + name, attributes.get(name));
    }
}
