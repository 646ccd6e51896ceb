package org.resolute.query.pages.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.pages.Bar;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/**
 * What a unit did for a resolution, by its own work.
 *
 * @param events those that count, the latest first
 */
record Work(
        Row figures,
        Bar bar,
        List<Row> owed,
        List<Row> events,
        List<Row> findings,
        List<Row> directives) {
    private static final String ENTRIES_MAX = "1000";

    /** Rows of one kind that are shown; the timeline has the others. */
    static final int SHOWN_MAX = 20;

    static Work of(Visit visit, String resolution, String unit) {
        String route = "/v1/resolutions/" + Place.segment(resolution);
        Row figures =
                visit.ask(route + "/progress", Map.of("unit", unit, "depth", "0", "rollup", "own"))
                        .one();
        return new Work(
                figures,
                Bar.of(figures, visit.words()),
                visit.ask(route + "/obligations", Map.of("unit", unit)).rows().stream()
                        .filter(row -> row.text("unit").equals(unit) && row.has("state"))
                        .toList(),
                events(visit, route, unit),
                about(visit, route + "/findings", unit),
                about(visit, route + "/directives", unit));
    }

    private static List<Row> events(Visit visit, String route, String unit) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", unit);
        asked.put("order", "desc");
        asked.put("limit", ENTRIES_MAX);
        return visit.ask(route + "/timeline", asked).rows().stream()
                .filter(row -> row.is("counted") && row.text("unit").equals(unit))
                .toList();
    }

    private static List<Row> about(Visit visit, String route, String unit) {
        return visit.ask(route, Map.of("unit", unit)).rows().stream()
                .filter(row -> row.text("unit").equals(unit))
                .toList();
    }

    public List<Row> all(String type) {
        return events.stream().filter(event -> event.text("type").equals(type)).toList();
    }

    public List<Row> some(String type) {
        return all(type).stream().limit(SHOWN_MAX).toList();
    }

    public int more(String type) {
        return Math.max(0, all(type).size() - SHOWN_MAX);
    }

    public List<Document> documents() {
        return Document.of(events.reversed());
    }

    public boolean isNothing() {
        return events.isEmpty() && owed.isEmpty();
    }
}
