package org.resolute.query.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.Malformed;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the data a correction brings as the event it corrects. It may leave out the resolution, the
 * unit and the name of the entry, which are those of the entry.
 */
final class Replaced {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The field of each event that holds the sender's name of the thing. */
    private static final Map<String, String> NAME_FIELDS =
            Map.ofEntries(
                    Map.entry("plan-drafted", "document"),
                    Map.entry("plan-approved", "document"),
                    Map.entry("plan-started", "document"),
                    Map.entry("plan-finished", "document"),
                    Map.entry("plan-revised", "document"),
                    Map.entry("training-session-held", "session"),
                    Map.entry("outreach-recorded", "activity"),
                    Map.entry("inspection-conducted", "inspection"),
                    Map.entry("review-filed", "review"),
                    Map.entry("obstacle-reported", "obstacle"),
                    Map.entry("obstacle-resolved", "obstacle"));

    private Replaced() {}

    /** What takes the place; empty where the data is not that of such an event in any version. */
    static Optional<Content> content(EntryCorrected event, String kind, @Nullable String entry) {
        String data = filled(event, kind, entry);
        return versions(kind).stream()
                .flatMap(version -> read(version, data).stream())
                .findFirst()
                .map(Content::of);
    }

    private static String filled(EntryCorrected event, String kind, @Nullable String entry) {
        ObjectNode data = (ObjectNode) JSON.readTree(event.replacement().json());
        fill(data, "resolution", event.resolution().value());
        fill(data, "unit", event.unit().written());
        String field = NAME_FIELDS.get(kind);
        if (field != null && entry != null) {
            fill(data, field, entry);
        }
        return JSON.writeValueAsString(data);
    }

    private static void fill(ObjectNode data, String field, String value) {
        if (!data.has(field)) {
            data.put(field, value);
        }
    }

    /** The newest first. */
    private static List<WireName> versions(String kind) {
        return Arrays.stream(WireName.values())
                .filter(name -> name.shortName().equals(kind))
                .sorted(Comparator.comparingInt(WireName::version).reversed())
                .toList();
    }

    private static Optional<UndertakingEvent> read(WireName version, String data) {
        try {
            return EventJson.read(version, data) instanceof UndertakingEvent event
                    ? Optional.of(event)
                    : Optional.empty();
        } catch (Malformed | JacksonException e) {
            return Optional.empty();
        }
    }
}
