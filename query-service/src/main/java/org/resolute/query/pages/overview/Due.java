package org.resolute.query.pages.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.query.pages.Row;

/**
 * Something that is due on a day.
 *
 * @param units how many still owe it
 */
record Due(String day, String title, String what, int units) {

    /** What is due first, each obligation with the units that still owe it by that day. */
    static List<Due> next(List<Row> owed, int max) {
        Map<List<String>, Set<String>> units = new LinkedHashMap<>();
        Map<List<String>, Row> first = new LinkedHashMap<>();
        for (Row row : owed) {
            List<String> key = List.of(day(row), row.text("obligation"));
            units.computeIfAbsent(key, _ -> new HashSet<>()).add(row.text("unit"));
            first.putIfAbsent(key, row);
        }
        List<Due> due = new ArrayList<>();
        first.forEach((key, row) ->
                due.add(
                        new Due(
                                key.getFirst(),
                                row.text("title"),
                                row.text("what"),
                                units.getOrDefault(key, Set.of()).size())));
        return due.stream().sorted(Comparator.comparing(Due::day)).limit(max).toList();
    }

    private static String day(Row row) {
        return row.has("extendedTo") ? row.text("extendedTo") : row.text("due");
    }
}
