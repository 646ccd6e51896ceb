package org.resolute.events;

import java.nio.charset.StandardCharsets;

/**
 * The data that stands in the place of a corrected entry's data: one JSON object, its fields in the
 * sender's order. What it may hold depends on the event it corrects, so here it is only text.
 */
public record Replacement(String json) {
    /** UTF-8 bytes of the object. */
    public static final int BYTES_MAX = 16 * 1024;

    public Replacement {
        Bounds.required("", json);
        if (!json.startsWith("{") || !json.endsWith("}")) {
            throw new Malformed("", "form", "must be a JSON object");
        }
        if (json.length() > BYTES_MAX / 3
                && json.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            throw new Malformed("", "too-large", "must have at most " + BYTES_MAX + " bytes");
        }
    }

    @Override
    public String toString() {
        return json;
    }
}
