package org.resolute.infra.send;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Why items were rejected: the first of them, each with its place. */
final class Reasons {
    private static final int SHOWN_MAX = 10;

    private final List<String> first = new ArrayList<>();
    private long all;

    /** Reads receipts until there are enough. */
    static Reasons firstOf(Stream<JsonNode> receipts) {
        Reasons reasons = new Reasons();
        receipts.takeWhile(_ -> !reasons.areEnough())
                .filter(Reasons::rejects)
                .forEach(reasons::add);
        return reasons;
    }

    static boolean rejects(JsonNode receipt) {
        return receipt.path("problem").isObject();
    }

    private boolean areEnough() {
        return first.size() == SHOWN_MAX;
    }

    /** Takes note of a receipt that rejects its item. */
    void add(JsonNode receipt) {
        JsonNode problem = receipt.path("problem");
        int index = receipt.path("index").asInt();
        List<JsonNode> faults = new ArrayList<>();
        problem.path("errors").forEach(faults::add);
        if (faults.isEmpty()) {
            faults.add(problem);
        }
        for (JsonNode fault : faults) {
            all++;
            if (first.size() < SHOWN_MAX) {
                first.add(
                        "  %s: %s (%s)"
                                .formatted(
                                        place(fault, index),
                                        fault.path("detail").asString(""),
                                        fault.path("code").asString("")));
            }
        }
    }

    private static String place(JsonNode fault, int index) {
        if (fault.has("row")) {
            String column = fault.path("column").asString("");
            return "row " + fault.get("row").asInt() + (column.isEmpty() ? "" : ", " + column);
        }
        String pointer = fault.path("pointer").asString("");
        return "item " + (index + 1) + (pointer.isEmpty() ? "" : ", " + pointer);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(first);
        if (all > first.size()) {
            lines.add("  and more");
        }
        return lines;
    }
}
