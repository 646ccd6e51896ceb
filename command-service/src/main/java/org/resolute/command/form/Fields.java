package org.resolute.command.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.resolute.command.form.Field.Kind;
import org.resolute.events.wire.Schemas;
import org.resolute.events.wire.WireName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of each event by their flat names, in the order of its schema. */
final class Fields {
    private static final Map<WireName, Map<String, Field>> BY_EVENT = all();

    private Fields() {}

    static Map<String, Field> of(WireName event) {
        return Objects.requireNonNull(BY_EVENT.get(event));
    }

    /** The flat names of the fields of any event. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        BY_EVENT.values().forEach(fields -> names.addAll(fields.keySet()));
        return names;
    }

    private static Map<WireName, Map<String, Field>> all() {
        JsonMapper mapper = new JsonMapper();
        Map<WireName, Map<String, Field>> all = new EnumMap<>(WireName.class);
        for (WireName event : WireName.values()) {
            Map<String, Field> fields = new LinkedHashMap<>();
            object("", mapper.readTree(Schemas.of(event)), false, fields);
            all.put(event, fields);
        }
        return all;
    }

    /** The fields of an object; those of a list's members are needed if the list is. */
    private static void object(
            String prefix, JsonNode schema, boolean isNeeded, Map<String, Field> into) {
        Set<String> needed = new TreeSet<>();
        schema.path("required").forEach(name -> needed.add(name.stringValue()));
        schema.path("properties")
                .forEachEntry((name, field) ->
                        field(prefix + name, field, isNeeded || needed.contains(name), into));
    }

    private static void field(
            String name, JsonNode schema, boolean isNeeded, Map<String, Field> into) {
        if (is(schema, "object") && schema.has("properties")) {
            object(name + ".", schema, false, into);
        } else if (is(schema, "array") && is(schema.path("items"), "object")) {
            object(name + ".#.", schema.path("items"), isNeeded, into);
        } else {
            into.put(name, new Field(name, kind(schema), isNeeded));
        }
    }

    private static Kind kind(JsonNode schema) {
        if (is(schema, "array")) {
            return is(schema.path("items"), "integer") ? Kind.INTEGERS : Kind.TEXTS;
        }
        if (is(schema, "integer")) {
            return is(schema, "string") ? Kind.POSITION_OR_NAME : Kind.INTEGER;
        }
        if (is(schema, "number")) {
            return Kind.NUMBER;
        }
        if (is(schema, "boolean")) {
            return Kind.BOOLEAN;
        }
        return is(schema, "object") ? Kind.JSON : Kind.TEXT;
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> one.stringValue().equals(type))
                : types.isString() && types.stringValue().equals(type);
    }
}
