package org.resolute.infra.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One file of the campaign, submitted as one request.
 *
 * @param events structured CloudEvents, one a line, in the order they are submitted
 */
record Chapter(String name, List<String> events) {
    /** What one request to the door may hold. */
    static final int EVENTS_MAX = 1_000;

    private static final String REORGANISATION = "05-reorganisation-2025";

    private static final List<String> NAMES =
            List.of(
                    "01-units",
                    "02-resolutions",
                    "03-facts-2020-11",
                    "03-facts-2020-12",
                    "03-facts-2021-01",
                    "03-facts-2021-02",
                    "03-facts-2021-03",
                    "03-facts-2021-04",
                    "03-facts-2021-05",
                    "03-facts-2021-06",
                    "03-facts-2021-07",
                    "03-facts-2021-08",
                    "03-facts-2021-09",
                    "03-facts-2021-10",
                    "04-monitoring",
                    REORGANISATION);

    Chapter {
        if (events.size() > EVENTS_MAX) {
            throw new IllegalStateException(name + " has more events than one request may hold");
        }
        events = List.copyOf(events);
    }

    /** All of them, each before whatever builds on it. */
    static List<Chapter> all() {
        return NAMES.stream().map(Chapter::read).toList();
    }

    /** Whether its events carry out one legal instrument, so that all of them hold or none. */
    boolean isOneAct() {
        return name.equals(REORGANISATION);
    }

    private static Chapter read(String name) {
        return new Chapter(name, text(name + ".ndjson").lines().toList());
    }

    /** A file of the campaign as text. */
    static String text(String file) {
        try (InputStream bytes = Chapter.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(bytes, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
