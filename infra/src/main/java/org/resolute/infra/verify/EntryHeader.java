package org.resolute.infra.verify;

import java.util.HashMap;
import java.util.Map;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.wire.WireName;
import org.resolute.proof.NotProven;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry says of its place. What it says of its matter, behind {@code data}, is not read.
 *
 * @param aggregate whose events are counted together: its kind and its subject
 */
record EntryHeader(
        String ledger, long position, String recordedAt, String aggregate, long revision) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> KINDS = kinds();

    /**
     * The header of an entry.
     *
     * @throws NotProven when it is no recorded event
     */
    static EntryHeader read(byte[] entry) {
        String type = "";
        String subject = "";
        String ledger = "";
        String recordedAt = "";
        String position = "";
        String revision = "";
        try (JsonParser json = MAPPER.createParser(entry)) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            for (String name = json.nextName();
                    isObject && name != null && !name.equals("data");
                    name = json.nextName()) {
                json.nextToken();
                String value = json.getValueAsString("");
                switch (name) {
                    case "type" -> type = value;
                    case "subject" -> subject = value;
                    case "ledger" -> ledger = value;
                    case "position" -> position = value;
                    case "recordedat" -> recordedAt = value;
                    case "revision" -> revision = value;
                    default -> {}
                }
            }
        } catch (JacksonException e) {
            throw new NotProven("it is not JSON");
        }
        String aggregate = KINDS.getOrDefault(type, type) + ":" + subject;
        return new EntryHeader(ledger, number(position), recordedAt, aggregate, number(revision));
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            throw new NotProven("it names no position or revision");
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (WireName name : WireName.values()) {
            kinds.put(name.type(), kind(name.record()));
        }
        return kinds;
    }

    private static String kind(Class<?> event) {
        if (UnitEvent.class.isAssignableFrom(event)) {
            return "unit";
        }
        if (ResolutionEvent.class.isAssignableFrom(event)) {
            return "resolution";
        }
        return MonitoringEvent.class.isAssignableFrom(event) ? "monitoring" : "undertaking";
    }
}
