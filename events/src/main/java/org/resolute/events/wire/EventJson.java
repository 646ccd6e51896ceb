package org.resolute.events.wire;

import java.util.stream.Collectors;
import org.resolute.events.Event;
import org.resolute.events.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an event's data, read strictly: no unknown field, no repeated field, no number in
 * quotes, no fraction where people are counted.
 */
public final class EventJson {
    /** Bytes of a recorded event, envelope included. */
    public static final int EVENT_BYTES_MAX = 32 * 1024;

    /** Objects and arrays inside one another. */
    public static final int DEPTH_MAX = 16;

    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(40)
                    .maxNameLength(200)
                    .maxStringLength(EVENT_BYTES_MAX)
                    .build();

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    static final JsonMapper MAPPER =
            JsonMapper.builder(FACTORY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .addModule(ValueForms.module())
                    .build();

    private EventJson() {}

    /**
     * Reads the data of an event.
     *
     * @throws Malformed naming the first field that is not as its record demands
     */
    public static Event read(WireName name, String data) {
        try {
            return MAPPER.readValue(data, name.record());
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    static Malformed malformed(JacksonException e) {
        String path =
                e.getPath().stream()
                        .map(r ->
                                "/"
                                        + (r.getPropertyName() == null
                                                ? r.getIndex()
                                                : r.getPropertyName()))
                        .collect(Collectors.joining());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed inner) {
                return new Malformed(path + inner.pointer(), inner.code(), inner.sentence());
            }
        }
        if (e instanceof UnrecognizedPropertyException) {
            return new Malformed(path, "unknown-field", "is not a field of this event");
        }
        return e instanceof DatabindException
                ? new Malformed(path, "form", "does not have the form of this field")
                : new Malformed(path, "syntax", "is not JSON: " + e.getOriginalMessage());
    }
}
