package org.resolute.events.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of one version of an event as lines of text: a line for each field of its schema, one
 * for what the schema says across fields, and, of the newest version, one for the record.
 */
final class Shape {
    private Shape() {}

    static String title(WireName name) {
        return name.shortName() + ".v" + name.version();
    }

    static List<String> of(WireName name) {
        List<String> lines = new ArrayList<>(schema(name));
        if (name.isCurrent()) {
            lines.add("record " + described(name.record()));
        }
        return lines.stream().map(line -> title(name) + " " + line).toList();
    }

    private static List<String> schema(WireName name) {
        JsonNode schema = EventJson.MAPPER.readTree(Schemas.of(name));
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).toList();
        List<String> lines = new ArrayList<>();
        schema.get("properties")
                .forEachEntry((field, demand) ->
                        lines.add(
                                field
                                        + (required.contains(field) ? " required " : " optional ")
                                        + undescribed(demand)));
        schema.forEachEntry((keyword, demand) -> {
            if (keyword.endsWith("Of")) {
                lines.add(keyword + " " + undescribed(demand));
            }
        });
        return lines;
    }

    /** Descriptions may be put better at any time. */
    private static JsonNode undescribed(JsonNode demand) {
        if (demand instanceof ObjectNode object) {
            object.remove("description");
        }
        demand.forEach(Shape::undescribed);
        return demand;
    }

    private static String described(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(Shape::described)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String described(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return component.getName()
                + ": "
                + described(component.getGenericType())
                + (nullable ? "?" : "");
    }

    private static String described(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + described(list.getActualTypeArguments()[0]) + "]";
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isEnum()) {
            return Arrays.stream(simple.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("|"));
        }
        return simple.isRecord() && simple.getRecordComponents().length > 1
                ? described(simple)
                : simple.getSimpleName();
    }
}
