package org.resolute.infra.campaign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which events each finding rests on. A finding names them by position, and a position is known
 * only once its event is in the ledger; until then the events are named by their id.
 */
record Evidence(Map<String, List<String>> eventsByFinding) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Evidence read() {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Chapter.text("evidence.csv"))) {
            return new Evidence(
                    rows.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            row -> row.getField("finding"),
                                            TreeMap::new,
                                            Collectors.mapping(
                                                    row -> row.getField("event"),
                                                    Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The event with its evidence, where it is a finding that has some; otherwise as it is.
     *
     * @param positions of the events that are in the ledger, by id
     * @throws IllegalStateException when the evidence is not in the ledger yet
     */
    String under(String event, Map<String, Long> positions) {
        if (MAPPER.readTree(event) instanceof ObjectNode root
                && root.get("data") instanceof ObjectNode data) {
            List<String> events = eventsOf(data.path("finding"));
            if (!events.isEmpty()) {
                ArrayNode evidence = data.putArray("evidence");
                events.forEach(id -> evidence.add(position(id, positions)));
                return root.toString();
            }
        }
        return event;
    }

    private List<String> eventsOf(JsonNode finding) {
        return eventsByFinding.getOrDefault(finding.asString(""), List.of());
    }

    private static long position(String id, Map<String, Long> positions) {
        @Nullable Long position = positions.get(id);
        if (position == null) {
            throw new IllegalStateException("evidence is not in the ledger yet: " + id);
        }
        return position;
    }
}
