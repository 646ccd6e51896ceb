package org.resolute.query.pages.overview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.query.pages.Bar;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/**
 * A resolution on the first page.
 *
 * @param moved measures of its whole scope that are others than a week ago
 */
record Card(Row row, String href, Bar bar, List<Due> next, List<Row> moved) {
    /** What a leader asks for first; the rest is behind the link. */
    private static final Set<String> TOLD =
            Set.of(
                    "completion",
                    "onSchedule",
                    "coverage",
                    "attendance",
                    "documentsStarted",
                    "sessions",
                    "inspections",
                    "missing");

    static Card of(Visit visit, Row resolution, String weekBefore) {
        String id = Place.segment(resolution.text("resolution"));
        String route = "/v1/resolutions/" + id;
        List<Row> moved =
                visit.since(weekBefore, route + "/diff", Map.of("depth", "0")).rows().stream()
                        .filter(row -> TOLD.contains(row.text("measure")))
                        .toList();
        return new Card(
                resolution,
                visit.place().to("/resolutions/" + id).toString(),
                Bar.of(resolution, visit.words()),
                Due.next(visit, route, resolution),
                moved);
    }
}
