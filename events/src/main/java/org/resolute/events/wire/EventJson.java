package org.resolute.events.wire;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

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
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(LogicalType.Textual, EventJson::onlyText)
                    .addModule(ValueForms.module())
                    .build();

    private EventJson() {}

    /**
     * Reads the data of an event. Data of an older version is taken up to the newest on the way.
     *
     * @param name the event with the version its data was sent as
     * @throws Malformed naming the first field that is not as its version demands
     */
    public static Event read(WireName name, String data) {
        Upcasters steps = Upcasters.of(name);
        try {
            Event event = steps.isNewest() ? straight(name, data) : upcast(steps, name, data);
            steps.demand(object(event));
            return event;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static Event straight(WireName name, String data) {
        return MAPPER.readValue(data, name.record());
    }

    private static Event upcast(Upcasters steps, WireName name, String data) {
        ObjectNode older = MAPPER.readValue(data, ObjectNode.class);
        return MAPPER.treeToValue(steps.upcast(object(older)), name.record());
    }

    /** The JSON {@code null} is read as no value at all. */
    private static <T> T object(@Nullable T value) {
        if (value == null) {
            throw new Malformed("", "form", "must be an object");
        }
        return value;
    }

    /** The data of an event in the newest version. */
    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    private static void onlyText(MutableCoercionConfig text) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (shape != CoercionInputShape.String && shape != CoercionInputShape.EmptyString) {
                text.setCoercion(shape, CoercionAction.Fail);
            }
        }
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
        if (e instanceof InputCoercionException) {
            return new Malformed(path, "out-of-range", "is too large a number for this field");
        }
        return e instanceof DatabindException
                ? new Malformed(path, "form", "does not have the form of this field")
                : new Malformed(path, "syntax", "is not JSON: " + e.getOriginalMessage());
    }
}
