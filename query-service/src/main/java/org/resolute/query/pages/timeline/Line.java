package org.resolute.query.pages.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Told;
import org.resolute.query.pages.Visit;

/**
 * An entry of the list.
 *
 * @param told the first things it says, in a line
 * @param href the page that tells all of it
 * @param proof where its place in the ledger is checked
 */
record Line(Row row, String told, String href, String proof) {
    private static final int TOLD_MAX = 4;

    static List<Line> all(List<Row> rows, Visit visit) {
        return rows.stream().map(row -> of(row, visit)).toList();
    }

    private static Line of(Row row, Visit visit) {
        String told =
                Told.of(row, visit.words()).stream()
                        .limit(TOLD_MAX)
                        .map(one -> one.name() + ": " + one.value())
                        .collect(Collectors.joining(" · "));
        Place place = visit.place();
        return new Line(
                row,
                told,
                place.event(row, "position", visit.words().isoDay(row.text("time"))),
                place.to("/audit").with("position", row.text("position")).toString());
    }
}
