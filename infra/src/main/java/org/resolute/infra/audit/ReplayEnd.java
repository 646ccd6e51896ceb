package org.resolute.infra.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Follows a replay and compares where it ends with what is served.
 *
 * <p>Note to the maintainer. Both start and end are progress of each unit's own work by the tree of
 * one day. In such a tree the work of a unit that is gone stands at its successors, while a replay
 * tells it of the unit itself; so units that a reorganisation touches are compared by the day
 * before the first of them, on which nobody's work stands elsewhere, and the others by the last.
 */
final class ReplayEnd {
    /** What a row says besides its measures, and measures that are made of the tree. */
    private static final Set<String> BESIDES =
            Set.of(
                    "resolution",
                    "unit",
                    "name",
                    "level",
                    "parent",
                    "units",
                    "divisible",
                    "warnings",
                    "lastPosition",
                    "lastRecordedAt");

    private final Questions found;
    private final String resolution;
    private final String day;
    private final Map<String, Map<String, JsonNode>> state = new HashMap<>();

    /**
     * A replay of one resolution, by one day.
     *
     * @param day by which everything is told, and whose tree is meant
     */
    ReplayEnd(Questions found, String resolution, String day) {
        this.found = found;
        this.resolution = resolution;
        this.day = day;
    }

    /**
     * Returns the number of values that agree.
     *
     * @param first the first position that is replayed
     * @param left the units that are not compared: their work may stand elsewhere
     */
    long compare(long first, long last, Set<String> left, Recomputed.Progress progress) {
        if (first > 1) {
            rows(first - 1).forEach((unit, row) -> state.put(unit, new HashMap<>(row)));
        }
        found.lines(
                path("/replay?from=" + first + "&to=" + last + "&validAt=" + day),
                line -> {
                    line.path("changes").forEach(change -> follow(line, change, left));
                    progress.at(line.path("position").asLong() - first + 1, last - first + 1);
                });
        progress.at(last - first + 1, last - first + 1);
        return compareEnd(rows(last), last, left);
    }

    private void follow(JsonNode line, JsonNode change, Set<String> left) {
        String unit = change.path("unit").asString();
        String measure = change.path("measure").asString();
        Map<String, JsonNode> known = state.computeIfAbsent(unit, _ -> new HashMap<>());
        JsonNode before = known.put(measure, change.path("after"));
        if (before != null && !left.contains(unit) && !isSame(before, change.path("before"))) {
            throw Differs.at(
                    "replay of %s, position %s, unit %s"
                            .formatted(resolution, line.path("position").asString(), unit),
                    measure + " before",
                    before,
                    change.path("before"));
        }
    }

    private long compareEnd(
            Map<String, Map<String, JsonNode>> served, long last, Set<String> left) {
        long compared = 0;
        for (var row : served.entrySet()) {
            if (left.contains(row.getKey())) {
                continue;
            }
            Map<String, JsonNode> told = state.getOrDefault(row.getKey(), Map.of());
            for (var measure : row.getValue().entrySet()) {
                JsonNode end = told.get(measure.getKey());
                if (!isSame(end, measure.getValue())) {
                    throw Differs.at(
                            "replay of %s by %s, ended at position %d, unit %s"
                                    .formatted(resolution, day, last, row.getKey()),
                            measure.getKey(),
                            measure.getValue(),
                            end == null ? "nothing" : end);
                }
                compared++;
            }
        }
        return compared;
    }

    /** What was never told of is 0, or nothing. */
    private static boolean isSame(@Nullable JsonNode told, JsonNode served) {
        return told == null
                ? served.isNull() || served.asDouble(1) == 0
                : told.equals(served)
                        || (told.isNumber()
                                && served.isNumber()
                                && told.decimalValue().compareTo(served.decimalValue()) == 0);
    }

    /** The measures of each unit's own work as of a position; none before the resolution. */
    private Map<String, Map<String, JsonNode>> rows(long position) {
        String path =
                path(
                        "/progress?rollup=own&asOf=%d&validAt=%s&structure=%s"
                                .formatted(position, day, day));
        Questions.Answer answer = found.ask(path, "application/json");
        Map<String, Map<String, JsonNode>> rows = new HashMap<>();
        if (answer.status() == 404) {
            return rows;
        }
        for (JsonNode row : answer.json()) {
            Map<String, JsonNode> measures = new HashMap<>();
            for (String name : row.propertyNames()) {
                if (!BESIDES.contains(name)) {
                    measures.put(name, row.get(name));
                }
            }
            rows.put(row.path("unit").asString(), measures);
        }
        return rows;
    }

    private String path(String rest) {
        return "/v1/resolutions/" + resolution + rest;
    }
}
