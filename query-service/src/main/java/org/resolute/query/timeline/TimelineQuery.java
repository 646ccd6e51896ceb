package org.resolute.query.timeline;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolute.events.wire.WireName;
import org.resolute.query.answer.Snapshot;

/**
 * A page of the timeline: at most {@code limit} entries behind the cursor, found by keyset, so the
 * ten-thousandth page costs what the first does.
 */
record TimelineQuery(Filter filter, Order order, int limit, Optional<Cursor> after) {

    enum Order {
        ASC(">"),
        DESC("<");

        private final String onward;

        Order(String onward) {
            this.onward = onward;
        }
    }

    /**
     * Which entries are wanted.
     *
     * @param types all where the list is empty
     * @param begin the first moment included
     * @param end the first moment not included any more
     */
    record Filter(List<WireName> types, Optional<Instant> begin, Optional<Instant> end) {}

    /**
     * The entries of a resolution.
     *
     * @param seen of these units only
     * @param isWhole and of the resolution itself too
     */
    List<Entry> entries(
            Snapshot snapshot, String resolution, Optional<List<String>> seen, boolean isWhole)
            throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("resolution = ?"));
        List<Object> values = new ArrayList<>(List.of(resolution));
        seen.ifPresent(units -> addUnits(units, isWhole, conditions, values));
        filter.begin().ifPresent(at -> add("occurred_at >= ?", at, conditions, values));
        filter.end().ifPresent(at -> add("occurred_at < ?", at, conditions, values));
        if (!filter.types().isEmpty()) {
            String[] names =
                    filter.types().stream().map(WireName::shortName).toArray(String[]::new);
            add("type = any(?)", names, conditions, values);
        }
        after.ifPresent(cursor -> {
            conditions.add("(occurred_at, position) " + order.onward + " (?, ?)");
            values.add(cursor.occurredAt());
            values.add(cursor.position());
        });
        values.add(limit);
        return snapshot.list(statement(conditions), Entry::of, values.toArray());
    }

    /** One unit is named as one, whose entries lie side by side in an index. */
    private static void addUnits(
            List<String> units, boolean isWhole, List<String> conditions, List<Object> values) {
        if (units.size() == 1 && !isWhole) {
            add("unit = ?", units.getFirst(), conditions, values);
        } else {
            String named = isWhole ? "(unit is null or unit = any(?))" : "unit = any(?)";
            add(named, units.toArray(String[]::new), conditions, values);
        }
    }

    private static void add(
            String condition, Object value, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(value);
    }

    private String statement(List<String> conditions) {
        String ordered = "occurred_at %1$s, position %1$s".formatted(order);
        return "select * from timeline where %s order by %s limit ?"
                .formatted(String.join(" and ", conditions), ordered);
    }
}
