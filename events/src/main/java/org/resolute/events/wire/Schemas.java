package org.resolute.events.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of the data of each version of an event. Tests hold the newest equal to
 * the record.
 */
public final class Schemas {
    private Schemas() {}

    /** The name a schema is published under: {@code plan-drafted.v1.json}. */
    public static String file(WireName name) {
        return name.shortName() + ".v" + name.version() + ".json";
    }

    public static String of(WireName name) {
        String file = "/org/resolute/events/schemas/" + file(name);
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no schema at " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
