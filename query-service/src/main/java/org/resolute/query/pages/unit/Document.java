package org.resolute.query.pages.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Row;

/**
 * A document of a unit: the events about it, and the furthest it has come.
 *
 * @param stages the events by their stage
 */
record Document(String id, Map<String, Row> stages) {
    static final List<String> STAGES = List.of("drafted", "approved", "started", "finished");

    private static final String PLAN = "plan-";

    /** The documents that events are about, in the order of these. */
    static List<Document> of(List<Row> events) {
        Map<String, Document> documents = new LinkedHashMap<>();
        for (Row event : events) {
            if (event.text("type").startsWith(PLAN)) {
                documents
                        .computeIfAbsent(
                                event.text("document"),
                                id -> new Document(id, new LinkedHashMap<>()))
                        .stages
                        .putIfAbsent(event.text("type").substring(PLAN.length()), event);
            }
        }
        return new ArrayList<>(documents.values());
    }

    public String title() {
        return named("title");
    }

    public String kind() {
        return named("kind");
    }

    private String named(String column) {
        return stages.values().stream()
                .map(event -> event.text(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    public @Nullable Row at(String stage) {
        return stages.get(stage);
    }

    /** How far it has come. */
    public String furthest() {
        return STAGES.reversed().stream().filter(stages::containsKey).findFirst().orElse("drafted");
    }
}
