package org.resolute.query.pages.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/**
 * From where to where a resolution can be played.
 *
 * @param first the position at which it was adopted
 * @param last the position the views have reached
 * @param firstDay on which something happened
 * @param lastDay on which something happened or fell due
 */
public record Span(String first, String last, String firstDay, String lastDay) {

    static Span of(Visit visit, String route) {
        Visit now = visit.now();
        List<Row> earliest = now.ask(route + "/timeline", Map.of("limit", "1")).rows();
        List<Row> latest =
                now.ask(route + "/timeline", Map.of("limit", "1", "order", "desc")).rows();
        String last = now.ask("/v1/status").one().text("position");
        List<String> days =
                Stream.concat(
                                Stream.concat(earliest.stream(), latest.stream())
                                        .map(row -> visit.words().isoDay(row.text("time"))),
                                now.ask(route + "/marks").rows().stream()
                                        .map(row -> row.text("day")))
                        .sorted()
                        .toList();
        return new Span(
                earliest.isEmpty() ? last : earliest.getFirst().text("position"),
                last,
                days.isEmpty() ? "" : days.getFirst(),
                days.isEmpty() ? "" : days.getLast());
    }
}
