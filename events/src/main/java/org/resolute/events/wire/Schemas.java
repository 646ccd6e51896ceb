package org.resolute.events.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of each event's data. Tests hold it equal to the record. */
public final class Schemas {
    private Schemas() {}

    public static String of(WireName name) {
        String file = "/org/resolute/events/schemas/" + name.shortName() + ".v1.json";
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
