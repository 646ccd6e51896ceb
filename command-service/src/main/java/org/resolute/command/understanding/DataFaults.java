package org.resolute.command.understanding;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.Malformed;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.Schemas;
import org.resolute.events.wire.WireName;

/**
 * Reads the data of an event, and where it cannot be read says everything that is wrong with it.
 *
 * <p>The record reads fast and stops at the first fault; the schema, which is asked only then,
 * lists them all.
 */
final class DataFaults {
    /** Faults listed of one report. */
    static final int FAULTS_MAX = 50;

    private final Map<WireName, Schema> schemas = new EnumMap<>(WireName.class);

    DataFaults() {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Arrays.stream(WireName.values())
                .forEach(name -> schemas.put(name, registry.getSchema(Schemas.of(name))));
    }

    @Nullable Event read(WireName type, String data, List<Fault> faults) {
        if (isTooLarge(data)) {
            faults.add(
                    new Fault(
                            "/data",
                            "too-large",
                            "must have at most " + Intake.DATA_BYTES_MAX + " bytes"));
            return null;
        }
        try {
            return EventJson.read(type, data);
        } catch (Malformed first) {
            List<Fault> all = bySchema(type, data);
            Fault one = Fault.of(first).under("/data");
            if (all.stream().noneMatch(fault -> fault.pointer().equals(one.pointer()))) {
                faults.add(one);
            }
            faults.addAll(all);
            return null;
        }
    }

    private static boolean isTooLarge(String data) {
        return data.length() > Intake.DATA_BYTES_MAX / 4
                && data.getBytes(StandardCharsets.UTF_8).length > Intake.DATA_BYTES_MAX;
    }

    private List<Fault> bySchema(WireName type, String data) {
        try {
            Schema schema = java.util.Objects.requireNonNull(schemas.get(type));
            return schema
                    .validate(
                            data,
                            InputFormat.JSON,
                            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
                    .stream()
                    .limit(FAULTS_MAX)
                    .map(DataFaults::fault)
                    .distinct()
                    .toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static Fault fault(Error error) {
        String property = error.getProperty();
        String pointer =
                "/data" + error.getInstanceLocation() + (property == null ? "" : "/" + property);
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> new Fault(pointer, "required", "is required");
            case "additionalProperties" ->
                    new Fault(pointer, "unknown-field", "is not a field of this event");
            case "minimum", "maximum" -> new Fault(pointer, "out-of-range", error.getMessage());
            case "maxLength" -> new Fault(pointer, "too-long", error.getMessage());
            case "maxItems" -> new Fault(pointer, "too-many", error.getMessage());
            case "format" -> new Fault(pointer, "date", error.getMessage());
            default -> new Fault(pointer, "form", error.getMessage());
        };
    }
}
