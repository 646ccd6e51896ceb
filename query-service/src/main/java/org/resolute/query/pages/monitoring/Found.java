package org.resolute.query.pages.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.pages.Row;

/**
 * A finding with the units it is about.
 *
 * @param row what it says; of its first unit
 * @param units the first of them
 * @param more how many there are besides
 * @param evidence positions of the first events it rests on
 */
record Found(Row row, List<Row> units, int more, List<Row> figures, List<String> evidence) {
    private static final int UNITS_MAX = 12;
    private static final int EVIDENCE_MAX = 24;

    static List<Found> all(List<Row> rows, List<Row> figures) {
        Map<String, List<Row>> findings = new LinkedHashMap<>();
        rows.forEach(row -> findings.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row));
        List<Found> found = new ArrayList<>();
        findings.forEach((key, units) -> {
            Row first = units.getFirst();
            List<Row> named = units.stream().filter(row -> row.has("unit")).toList();
            found.add(
                    new Found(
                            first,
                            named.stream().limit(UNITS_MAX).toList(),
                            Math.max(0, named.size() - UNITS_MAX),
                            figures.stream().filter(row -> key(row).equals(key)).toList(),
                            Arrays.stream(first.text("evidence").split(" "))
                                    .filter(position -> !position.isEmpty())
                                    .limit(EVIDENCE_MAX)
                                    .toList()));
        });
        return found;
    }

    private static String key(Row row) {
        return row.text("round") + " " + row.text("finding");
    }
}
