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
     * Whose entries are wanted.
     *
     * @param seen of these units only
     * @param isWhole and of the resolution itself too
     */
    record Sought(Optional<List<String>> seen, boolean isWhole) {

        /** Of one unit, for which there is an order of its own. */
        private Optional<String> alone() {
            return seen.filter(units -> !isWhole && units.size() == 1).map(List::getFirst);
        }

        /** Whether they may lie far apart in order of occurrence. */
        boolean isScattered(TimelineQuery query) {
            boolean isAlong = seen.isEmpty() || alone().isPresent();
            return !isAlong || !query.filter.types().isEmpty();
        }
    }

    /** The entries of a resolution, read along an index in order of occurrence. */
    List<Entry> entries(Snapshot snapshot, String resolution, Sought sought) throws SQLException {
        if (sought.isScattered(this)) {
            throw new IllegalArgumentException("these are picked and not read along");
        }
        List<String> conditions = new ArrayList<>(List.of("resolution = ?"));
        List<Object> values = new ArrayList<>(List.of(resolution));
        sought.alone().ifPresent(id -> add("unit = ?", id, conditions, values));
        filter.begin().ifPresent(at -> add("occurred_at >= ?", at, conditions, values));
        filter.end().ifPresent(at -> add("occurred_at < ?", at, conditions, values));
        after.ifPresent(cursor -> {
            conditions.add("(occurred_at, position) " + order.onward + " (?, ?)");
            values.add(cursor.occurredAt());
            values.add(cursor.position());
        });
        values.add(limit);
        return snapshot.list(statement(conditions), Entry::of, values.toArray());
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
