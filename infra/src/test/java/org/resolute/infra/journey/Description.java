package org.resolute.infra.journey;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document, asked about what it says. */
record Description(JsonNode document) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static Description of(String yaml) {
        return new Description(new YAMLMapper().readTree(yaml));
    }

    /** What is wrong with it as OpenAPI 3.1. */
    List<String> faults() {
        try (InputStream in = Description.class.getResourceAsStream("openapi-3.1.schema.json")) {
            return faults(new String(in.readAllBytes(), StandardCharsets.UTF_8), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a value by the schema it has in the document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("allOf", MAPPER.createArrayNode().add(schema));
        whole.set("components", document.get("components"));
        return faults(whole.toString(), value);
    }

    static List<String> faults(String schema, JsonNode value) {
        Schema read = REGISTRY.getSchema(schema, InputFormat.JSON);
        return read.validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** As {@link Routes} names them. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                if (METHODS.contains(one.getKey())) {
                    routes.add(one.getKey() + " " + path.getKey());
                }
            }
        }
        return routes;
    }

    JsonNode operation(String method, String path) {
        return document.get("paths").get(path).get(method);
    }

    /** The names of an operation's parameters of one kind. */
    Set<String> parameters(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode one = resolved(parameter);
            if (one.get("in").asString().equals(in)) {
                names.add(one.get("name").asString());
            }
        }
        return names;
    }

    /** The schema of what an operation answers with 200, in JSON. */
    JsonNode answer(JsonNode operation) {
        return operation.at("/responses/200/content/application~1json/schema");
    }

    /** The properties of a row, in their order. */
    List<String> columns(JsonNode schema) {
        JsonNode row = resolved(schema.has("items") ? schema.get("items") : schema);
        return new ArrayList<>(row.get("properties").propertyNames());
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
