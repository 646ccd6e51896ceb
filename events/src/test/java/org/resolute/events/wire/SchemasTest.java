package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolute.events.Malformed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the record say the same about an event's data. */
class SchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("org.resolute.events.wire.WireName#current")
    void a_schema_names_exactly_the_fields_of_the_record(WireName name) {
        assertThat(new TreeSet<>(schema(name).get("properties").propertyNames()))
                .isEqualTo(
                        new TreeSet<>(
                                Arrays.stream(name.record().getRecordComponents())
                                        .map(c -> c.getName())
                                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_is_closed_and_says_where_it_is_published(WireName name) {
        assertThat(schema(name).get("additionalProperties").booleanValue()).isFalse();
        assertThat(schema(name).get("$id").stringValue())
                .isEqualTo("/v1/schemas/" + Schemas.file(name));
        assertThat(schema(name).get("title").stringValue()).isEqualTo(name.shortName());
    }

    @ParameterizedTest
    @EnumSource
    void a_full_example_passes_its_schema(WireName name) {
        assertThat(problems(name, Examples.data(name))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void record_and_schema_agree_which_fields_may_be_missing_or_null(WireName name) {
        for (String field : schema(name).get("properties").propertyNames()) {
            ObjectNode missing = example(name);
            missing.remove(field);
            assertThat(accepts(name, missing))
                    .as("%s missing", field)
                    .isEqualTo(passes(name, missing));

            ObjectNode empty = example(name);
            empty.putNull(field);
            assertThat(accepts(name, empty)).as("%s null", field).isEqualTo(passes(name, empty));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_field_of_no_version_is_unknown_to_record_and_schema(WireName name) {
        ObjectNode data = example(name).put("person", "somebody");

        assertThat(fault(name, data).map(Malformed::code)).contains("unknown-field");
        assertThat(passes(name, data)).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/refused.csv",
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 32_768,
            numLinesToSkip = 1)
    void what_the_record_refuses_the_schema_refuses(
            WireName name, String field, String value, String pointer, String code) {
        ObjectNode data = example(name);
        data.set(field, EventJson.MAPPER.readTree(value));

        assertThat(fault(name, data).map(m -> m.pointer() + " " + m.code()))
                .contains(pointer + " " + code);
        assertThat(passes(name, data)).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/accepted.csv",
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 32_768,
            numLinesToSkip = 1)
    void what_the_record_accepts_the_schema_accepts(WireName name, String field, String value) {
        ObjectNode data = example(name);
        data.set(field, EventJson.MAPPER.readTree(value));

        assertThat(fault(name, data)).isEmpty();
        assertThat(problems(name, data.toString())).isEmpty();
    }

    private static JsonNode schema(WireName name) {
        return EventJson.MAPPER.readTree(Schemas.of(name));
    }

    private static ObjectNode example(WireName name) {
        return EventJson.MAPPER.readValue(Examples.data(name), ObjectNode.class);
    }

    private static boolean accepts(WireName name, ObjectNode data) {
        return fault(name, data).isEmpty();
    }

    private static Optional<Malformed> fault(WireName name, ObjectNode data) {
        try {
            EventJson.read(name, data.toString());
            return Optional.empty();
        } catch (Malformed e) {
            return Optional.of(e);
        }
    }

    private static boolean passes(WireName name, ObjectNode data) {
        return problems(name, data.toString()).isEmpty();
    }

    private static List<?> problems(WireName name, String data) {
        Schema schema = REGISTRY.getSchema(Schemas.of(name));
        return schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
