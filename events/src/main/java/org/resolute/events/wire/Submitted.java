package org.resolute.events.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A structured CloudEvent as a sender wrote it: its attributes, and its data verbatim. Nothing of
 * it is judged yet.
 *
 * @param data the JSON of {@code data}; null where the event has none
 */
public record Submitted(Map<String, String> attributes, @Nullable String data) {

    /**
     * Takes a structured CloudEvent apart.
     *
     * @throws Malformed when the text is not one JSON object whose attributes are strings
     */
    public static Submitted read(String json) {
        try (JsonParser parser = EventJson.MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("", "form", "must be a JSON object, one CloudEvent");
            }
            Submitted submitted = fields(parser, json);
            if (parser.nextToken() != null) {
                throw new Malformed("", "syntax", "has something behind the end of the event");
            }
            return submitted;
        } catch (JacksonException e) {
            throw EventJson.malformed(e);
        }
    }

    /**
     * Cuts a JSON array into the texts of its elements.
     *
     * @throws Malformed when the text is not one JSON array, or holds more elements than allowed
     */
    public static List<String> elements(String json, int sizeMax) {
        try (JsonParser parser = EventJson.MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Malformed("", "form", "must be a JSON array of CloudEvents");
            }
            List<String> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (elements.size() == sizeMax) {
                    throw new Malformed("", "too-many", "must have at most " + sizeMax + " items");
                }
                elements.add(cut(parser, json));
            }
            if (parser.nextToken() != null) {
                throw new Malformed("", "syntax", "has something behind the end of the array");
            }
            return elements;
        } catch (JacksonException e) {
            throw EventJson.malformed(e);
        }
    }

    private static Submitted fields(JsonParser parser, String json) {
        Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(12);
        String data = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data")) {
                data = value == JsonToken.VALUE_NULL ? null : cut(parser, json);
            } else if (value == JsonToken.VALUE_STRING) {
                attributes.put(name, parser.getString());
            } else if (value.isBoolean() || value == JsonToken.VALUE_NUMBER_INT) {
                attributes.put(name, parser.getString());
            } else if (value != JsonToken.VALUE_NULL) {
                throw new Malformed("/" + name, "form", "must be a string");
            }
        }
        return new Submitted(attributes, data);
    }

    /** The text of the value the parser stands on, which is left behind it. */
    private static String cut(JsonParser parser, String json) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken().isScalarValue()) {
            parser.getString();
        } else {
            parser.skipChildren();
        }
        return json.substring(from, (int) parser.currentLocation().getCharOffset());
    }
}
