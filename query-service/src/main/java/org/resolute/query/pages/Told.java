package org.resolute.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A field of an event's data, for people.
 *
 * @param name its word
 * @param value as the reader's language writes it
 */
public record Told(String name, String value) {
    /** The last column of an event's row before those of its data. */
    private static final String LAST_OF_PLACE = "root";

    /** Shown as text as long as it is short; years are no amounts. */
    private static final Set<String> AS_SENT = Set.of("year", "wave", "note", "title", "reason");

    /** What an event told, in the order of its fields. */
    public static List<Told> of(Row event, Words words) {
        List<Told> told = new ArrayList<>();
        boolean isData = false;
        for (String column : event.cells().keySet()) {
            if (isData && event.has(column)) {
                String value =
                        AS_SENT.contains(column)
                                ? event.text(column)
                                : words.value(event.get(column));
                told.add(new Told(words.word("field", column), value));
            }
            isData = isData || column.equals(LAST_OF_PLACE);
        }
        return told;
    }
}
