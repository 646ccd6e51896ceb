package org.resolute.query.pages.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;
import org.resolute.query.pages.Words;

/**
 * Something that is due on a day.
 *
 * @param owing how much of it is still owed, in words
 */
record Due(String day, String title, String owing) {
    private static final int SHOWN_MAX = 4;

    /** Rows that are read to name each obligation; of more, months are told. */
    private static final int NAMED_MAX = 5_000;

    /** What is due first under a resolution. */
    static List<Due> next(Visit visit, String route, Row resolution) {
        List<Due> due =
                resolution.number("notYetDue") <= NAMED_MAX
                        ? named(
                                visit.ask(route + "/obligations", Map.of("state", "not-yet-due"))
                                        .rows(),
                                visit.words())
                        : monthly(visit.ask(route + "/periods").rows(), visit.words());
        return due.stream().sorted(Comparator.comparing(Due::day)).limit(SHOWN_MAX).toList();
    }

    /** Each obligation with the units that still owe it by a day. */
    private static List<Due> named(List<Row> owed, Words words) {
        Map<List<String>, Set<String>> units = new LinkedHashMap<>();
        for (Row row : owed) {
            String day = row.has("extendedTo") ? row.text("extendedTo") : row.text("due");
            units.computeIfAbsent(List.of(day, row.text("title")), _ -> new HashSet<>())
                    .add(row.text("unit"));
        }
        List<Due> due = new ArrayList<>();
        units.forEach((key, who) ->
                due.add(
                        new Due(
                                key.getFirst(),
                                key.getLast(),
                                words.say("overview.owing", who.size()))));
        return due;
    }

    /** Reporting months in which something falls due that nobody has to have done yet. */
    private static List<Due> monthly(List<Row> months, Words words) {
        return months.stream()
                .filter(month -> month.number("notYetDue") > 0)
                .map(month ->
                        new Due(
                                month.text("lastDay"),
                                words.say("overview.month", month.text("period")),
                                words.say("overview.owed", month.get("notYetDue"))))
                .toList();
    }
}
