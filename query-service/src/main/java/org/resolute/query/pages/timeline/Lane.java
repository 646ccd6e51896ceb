package org.resolute.query.pages.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/**
 * A lane of the chart, in words and numbers.
 *
 * @param href the same page with this lane alone
 * @param years entries by year, in the order of the heading
 */
record Lane(String id, String name, String href, long entries, List<Long> years) {

    /** All lanes with the years they have in common. */
    record Table(List<String> years, List<Lane> lanes) {}

    static Table all(List<Row> days, String by, Visit visit) {
        List<String> years =
                days.stream().map(row -> row.text("firstDay").substring(0, 4)).distinct().toList();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        days.forEach(
                row -> rows.computeIfAbsent(row.text("lane"), _ -> new ArrayList<>()).add(row));
        List<Lane> lanes = new ArrayList<>();
        rows.forEach((id, of) -> lanes.add(lane(id, of, years, by, visit)));
        lanes.sort((one, other) -> Long.compare(other.entries, one.entries));
        return new Table(years, lanes);
    }

    private static Lane lane(
            String id, List<Row> rows, List<String> years, String by, Visit visit) {
        List<Long> counts = new ArrayList<>();
        for (String year : years) {
            counts.add(
                    rows.stream()
                            .filter(row -> row.text("firstDay").startsWith(year))
                            .mapToLong(row -> (long) row.number("entries"))
                            .sum());
        }
        boolean isUnit = by.equals("unit");
        String name =
                id.isEmpty()
                        ? visit.words().say("timeline.itself")
                        : isUnit ? rows.getFirst().text("name") : visit.words().word("type", id);
        Place place = visit.place().with("after", null);
        return new Lane(
                id,
                name,
                id.isEmpty() ? "" : place.with(isUnit ? "unit" : "types", id).toString(),
                counts.stream().mapToLong(Long::longValue).sum(),
                counts);
    }
}
