package org.resolute.query.pages.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.resolute.query.pages.Row;

/**
 * A directive, and how many of its units have come how far.
 *
 * @param states units by state, from the furthest on
 */
record Demand(Row row, int units, SequencedMap<String, Long> states) {
    private static final List<String> STATES =
            List.of("closed", "followed-up", "acknowledged", "open", "overdue");

    static List<Demand> all(List<Row> rows) {
        Map<String, List<Row>> directives = new LinkedHashMap<>();
        rows.forEach(row ->
                directives
                        .computeIfAbsent(
                                row.text("round") + " " + row.text("directive"),
                                _ -> new ArrayList<>())
                        .add(row));
        return directives.values().stream().map(Demand::of).toList();
    }

    private static Demand of(List<Row> units) {
        SequencedMap<String, Long> states = new LinkedHashMap<>();
        for (String state : STATES) {
            long count = units.stream().filter(row -> row.text("state").equals(state)).count();
            if (count > 0) {
                states.put(state, count);
            }
        }
        return new Demand(units.getFirst(), units.size(), states);
    }
}
