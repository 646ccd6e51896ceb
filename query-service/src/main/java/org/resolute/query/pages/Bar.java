package org.resolute.query.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How timely what is owed is, as a bar of the five states, and in words.
 *
 * @param text what the bar says
 */
public record Bar(List<Part> parts, String text) {
    /** The states, from the best on, as the columns of rows are called. */
    public static final List<String> STATES =
            List.of("onTime", "reportedLate", "late", "missing", "notYetDue");

    /** A part of the bar, in hundredths of it. */
    public record Part(String state, String from, String width) {}

    /** Of a row that has the five counts. */
    public static Bar of(Row row, Words words) {
        double sum = STATES.stream().mapToDouble(row::number).sum();
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (String state : STATES) {
            double count = row.number(state);
            if (count > 0) {
                parts.add(new Part(state, hundredths(from / sum), hundredths(count / sum)));
                from += count;
            }
        }
        String text =
                STATES.stream()
                        .filter(state -> row.number(state) > 0)
                        .map(state ->
                                words.word("state", state) + " " + words.number(row.get(state)))
                        .collect(Collectors.joining(", "));
        return new Bar(parts, text);
    }

    private static String hundredths(double part) {
        return BigDecimal.valueOf(part * 100).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** Whether nothing is owed. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
