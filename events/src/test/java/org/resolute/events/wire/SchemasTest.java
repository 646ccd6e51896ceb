package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolute.events.Malformed;
import tools.jackson.databind.JsonNode;

/** The published schema and the record say the same about an event's data. */
class SchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void a_schema_names_exactly_the_fields_of_the_record(WireName name) {
        JsonNode schema = EventJson.MAPPER.readTree(Schemas.of(name));

        assertThat(new TreeSet<>(schema.get("properties").propertyNames()))
                .isEqualTo(
                        new TreeSet<>(
                                Arrays.stream(name.record().getRecordComponents())
                                        .map(c -> c.getName())
                                        .toList()));
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_full_example_passes_its_schema(WireName name) {
        assertThat(problems(name, EventJson.write(Examples.of(name)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_field_is_required_by_the_record_where_the_schema_requires_it(WireName name) {
        JsonNode schema = EventJson.MAPPER.readTree(Schemas.of(name));
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).toList();

        for (String field : schema.get("properties").propertyNames()) {
            var data = EventJson.MAPPER.readTree(EventJson.write(Examples.of(name)));
            ((tools.jackson.databind.node.ObjectNode) data).remove(field);
            if (required.contains(field)) {
                assertThatThrownBy(() -> EventJson.read(name, data.toString()))
                        .as(field)
                        .isInstanceOf(Malformed.class);
            } else {
                assertThat(EventJson.read(name, data.toString())).as(field).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OUTREACH_RECORDED     | reached       | -1",
                "OUTREACH_RECORDED     | reached       | 1000000001",
                "OUTREACH_RECORDED     | reached       | 1.5",
                "OUTREACH_RECORDED     | reached       | \"12\"",
                "OUTREACH_RECORDED     | channel       | \"RUMOUR\"",
                "OUTREACH_RECORDED     | channel       | 1",
                "OUTREACH_RECORDED     | unit          | \"a:b:c\"",
                "OUTREACH_RECORDED     | unit          | 909",
                "OUTREACH_RECORDED     | activity      | \"no spaces\"",
                "OUTREACH_RECORDED     | person        | \"somebody\"",
                "TRAINING_SESSION_HELD | speakerRating | 6",
                "TRAINING_SESSION_HELD | chaired       | \"true\"",
                "PLAN_DRAFTED          | title         | \"  \"",
                "PLAN_DRAFTED          | title         | \"tab\\tinside\"",
                "PLAN_DRAFTED          | title         | [\"a\"]",
                "UNIT_ESTABLISHED      | effectiveOn   | \"2021-02-30\"",
                "UNIT_ESTABLISHED      | effectiveOn   | \"0000-01-01\"",
                "UNIT_ESTABLISHED      | codes         | [{\"system\":\"gso\"}]",
            })
    void what_the_record_refuses_the_schema_refuses(WireName name, String field, String value) {
        var data = EventJson.MAPPER.readTree(EventJson.write(Examples.of(name)));
        ((tools.jackson.databind.node.ObjectNode) data)
                .set(field, EventJson.MAPPER.readTree(value));

        assertThatThrownBy(() -> EventJson.read(name, data.toString()))
                .isInstanceOfSatisfying(
                        Malformed.class, m -> assertThat(m.pointer()).startsWith("/" + field));
        assertThat(problems(name, data.toString())).isNotEmpty();
    }

    private static List<?> problems(WireName name, String data) {
        Schema schema = REGISTRY.getSchema(Schemas.of(name));
        return schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
