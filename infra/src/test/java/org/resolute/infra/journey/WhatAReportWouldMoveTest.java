package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.wire.WireName;
import tools.jackson.databind.JsonNode;

/**
 * A dry run names the measures that a report can move; which do move, the query service computes.
 */
class WhatAReportWouldMoveTest {
    private static final Set<String> NO_MEASURES =
            Set.of(
                    "resolution",
                    "unit",
                    "name",
                    "level",
                    "parent",
                    "divisible",
                    "warnings",
                    "lastPosition",
                    "lastRecordedAt");

    @Test
    void a_report_moves_nothing_else_and_each_kind_all_of_it(@TempDir Path data) throws Exception {
        Map<String, Set<String>> neverMoved = new TreeMap<>();
        Map<String, Set<String>> moved = new TreeMap<>();
        try (RunningHouse house = RunningHouse.raise(data)) {
            HttpResponse<String> begun = house.send(EveryKindOfFact.beginning());
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
            Map<String, JsonNode> before = rows(house, 1 + lastPosition(begun));
            for (String event : EveryKindOfFact.story()) {
                Set<String> says = says(house, event);
                HttpResponse<String> sent = house.send(event);
                assertThat(sent.statusCode()).as(event + sent.body()).isEqualTo(201);
                long position = RunningHouse.json(sent).get("position").asLong();
                Map<String, JsonNode> after = rows(house, position);
                Set<String> moves = moves(before, after);
                assertThat(says).as(event).containsAll(moves);
                neverMoved.computeIfAbsent(kind(event), _ -> new TreeSet<>()).addAll(says);
                moved.computeIfAbsent(kind(event), _ -> new TreeSet<>()).addAll(moves);
                before = after;
            }
        }
        assertThat(moved.keySet()).isEqualTo(kinds());
        moved.forEach((kind, moves) -> neverMoved.get(kind).removeAll(moves));
        neverMoved.keySet().removeIf(kind -> kind.startsWith("entry-"));
        neverMoved.values().removeIf(Set::isEmpty);
        assertThat(neverMoved).isEmpty();
    }

    private static long lastPosition(HttpResponse<String> batch) {
        long last = 0;
        for (JsonNode item : RunningHouse.json(batch).get("items")) {
            last = item.get("position").asLong();
        }
        return last - 1;
    }

    private static Set<String> says(RunningHouse house, String event) throws Exception {
        HttpResponse<String> tried = house.tryOut(event);
        assertThat(tried.statusCode()).as(event + tried.body()).isEqualTo(200);
        Set<String> says = new TreeSet<>();
        RunningHouse.json(tried).get("moves").forEach(measure -> says.add(measure.stringValue()));
        return says;
    }

    private static Map<String, JsonNode> rows(RunningHouse house, long position) {
        Map<String, JsonNode> rows = new HashMap<>();
        for (JsonNode row :
                RunningHouse.json(house.askAt(position, "/v1/resolutions/r/progress"))) {
            rows.put(row.get("unit").stringValue(), row);
        }
        return rows;
    }

    /** The columns in which a row differs; a row that is not there counts nothing. */
    private static Set<String> moves(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> units = new TreeSet<>(before.keySet());
        units.addAll(after.keySet());
        Set<String> moves = new TreeSet<>();
        for (String unit : units) {
            JsonNode some = Objects.requireNonNullElseGet(after.get(unit), () -> before.get(unit));
            for (String column : some.propertyNames()) {
                if (!NO_MEASURES.contains(column)
                        && !value(before.get(unit), column)
                                .equals(value(after.get(unit), column))) {
                    moves.add(column);
                }
            }
        }
        return moves;
    }

    private static String value(@org.jspecify.annotations.Nullable JsonNode row, String column) {
        String value = row == null ? "0" : row.get(column).asString("null");
        return value.equals("null") ? "0" : value;
    }

    private static String kind(String event) {
        return Arrays.stream(WireName.values())
                .map(WireName::shortName)
                .filter(name -> event.contains("org.resolute." + name + ".v1"))
                .findFirst()
                .orElseThrow();
    }

    /** All but the adoption, before which there is nothing that could be compared. */
    private static Set<String> kinds() {
        return Arrays.stream(WireName.values())
                .map(WireName::shortName)
                .filter(name -> !name.equals("resolution-adopted"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
