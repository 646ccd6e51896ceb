package org.resolute.query.pages.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Pager;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/** What stands behind a figure: the units it is a sum over, what they owe, what they reported. */
final class Why {
    private static final String EVENTS_MAX = "200";

    private final Visit visit;
    private final String route;
    private final Measure measure;

    Why(Visit visit, String route, Measure measure) {
        this.visit = visit;
        this.route = route;
        this.measure = measure;
    }

    /** Where the reasons of a row's figure are; they are those of the same sum. */
    static String address(Place place, Row row, String measure) {
        Place why =
                place.to("/resolutions/" + Place.segment(row.text("resolution")) + "/why")
                        .with("unit", row.text("unit"))
                        .with("measure", measure);
        return why.with("rollup", place.get("rollup")).toString();
    }

    private boolean isOwn() {
        return visit.text("rollup").filter("own"::equals).isPresent();
    }

    /** The row the figure stands in. */
    Answer figure() {
        return visit.ask(
                route + "/progress",
                asked("depth", "0", "rollup", visit.text("rollup").orElse("subtree")));
    }

    /** The units below that the figure is a sum over, each with its own part; not those with 0. */
    List<Row> parts() {
        return isOwn()
                ? List.of()
                : visit.ask(route + "/progress", asked("rollup", "own")).rows().stream()
                        .filter(row -> measure.columns().stream().anyMatch(c -> row.number(c) != 0))
                        .toList();
    }

    /** What is owed behind it; of one unit, or of all below it. */
    List<Row> owed(String unit) {
        if (!measure.isOwed()) {
            return List.of();
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", unit);
        asked.put("what", measure.duty());
        asked.put("state", measure.state());
        asked.put("rollup", visit.text("rollup").orElse("subtree"));
        asked.put("structure", visit.text("structure").orElse(""));
        return visit.ask(route + "/obligations", asked).rows().stream()
                .filter(row -> row.has("state") && measure.counts(row.text("state")))
                .toList();
    }

    /** What the unit itself reported of this kind. */
    List<Row> events(String unit) {
        if (measure.types().isEmpty()) {
            return List.of();
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", unit);
        asked.put("types", measure.types());
        asked.put("limit", EVENTS_MAX);
        asked.put("structure", visit.text("structure").orElse(""));
        return visit.ask(route + "/timeline", asked).rows();
    }

    /** The units that are shown of those behind it. */
    Pager pager(List<Row> parts) {
        return Pager.of(visit, parts.size());
    }

    private Map<String, String> asked(String... more) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", visit.text("unit").orElse(""));
        asked.put("structure", visit.text("structure").orElse(""));
        for (int i = 0; i < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        return asked;
    }
}
