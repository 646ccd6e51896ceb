package org.resolute.query.timeline;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.resolute.events.wire.WireName;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.timeline.Occurrences.Columns;
import org.resolute.query.timeline.TimelineQuery.Filter;
import org.resolute.query.timeline.TimelineQuery.Order;
import org.resolute.query.timeline.TimelineQuery.Sought;

/**
 * Finds the entries of a page among the occurrences, where they may lie far apart: those of some
 * kinds or of some units. An index in order of occurrence would be read along until enough of them
 * were met, which for two among a million is all of it.
 */
final class Picking {
    private static final String PICKED = "select * from timeline where position = any(?) order by ";

    private final Columns columns;
    private final int until;
    private final TimelineQuery query;
    private final boolean[] units;
    private final boolean[] kinds;
    private final long begin;
    private final long end;
    private final Comparator<Integer> order;

    /**
     * @param position up to which entries were known
     */
    Picking(TimelineQuery query, Columns columns, long position, Sought sought) {
        this.query = query;
        this.columns = columns;
        this.until = columns.until(position);
        Filter filter = query.filter();
        this.begin = filter.begin().map(Picking::micros).orElse(Long.MIN_VALUE);
        this.end = filter.end().map(Picking::micros).orElse(Long.MAX_VALUE);
        Optional<Set<String>> some = sought.seen().map(HashSet::new);
        this.units = wanted(columns.unitNames(), id -> some.map(s -> s.contains(id)).orElse(true));
        this.units[Occurrences.ITSELF] = sought.isWhole();
        Collection<String> types = filter.types().stream().map(WireName::shortName).toList();
        this.kinds = wanted(columns.kindNames(), kind -> types.isEmpty() || types.contains(kind));
        Comparator<Integer> ascending =
                Comparator.<Integer>comparingLong(row -> columns.micros(row))
                        .thenComparingInt(row -> row);
        this.order = query.order() == Order.ASC ? ascending : ascending.reversed();
    }

    private static boolean[] wanted(String[] names, Predicate<String> isWanted) {
        boolean[] wanted = new boolean[names.length];
        for (int at = 0; at < names.length; at++) {
            wanted[at] = isWanted.test(names[at]);
        }
        return wanted;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    List<Entry> entries(Snapshot snapshot) throws SQLException {
        Long[] positions = rows().stream().map(row -> columns.position(row)).toArray(Long[]::new);
        String ordered = "occurred_at %1$s, position %1$s".formatted(query.order());
        return snapshot.list(PICKED + ordered, Entry::of, (Object) positions);
    }

    /**
     * The first of the page and those that follow, in any order. Rows are gone over from the end
     * that the page is likely at, so that few of those that are kept are thrown out again.
     */
    private Collection<Integer> rows() {
        PriorityQueue<Integer> kept = new PriorityQueue<>(query.limit() + 1, order.reversed());
        boolean isForward = query.order() == Order.ASC;
        for (int n = 0; n < until; n++) {
            int row = isForward ? n : until - 1 - n;
            if (isWanted(row)) {
                if (kept.size() < query.limit()) {
                    kept.add(row);
                } else if (order.compare(row, kept.element()) < 0) {
                    kept.remove();
                    kept.add(row);
                }
            }
        }
        return kept;
    }

    private boolean isWanted(int row) {
        long at = columns.micros(row);
        return kinds[columns.kind(row)]
                && units[columns.unit(row)]
                && at >= begin
                && at < end
                && query.after().map(cursor -> isBehind(cursor, row, at)).orElse(true);
    }

    private boolean isBehind(Cursor cursor, int row, long at) {
        long last = micros(cursor.occurredAt());
        int ascending =
                at == last
                        ? Long.compare(columns.position(row), cursor.position())
                        : Long.compare(at, last);
        return query.order() == Order.ASC ? ascending > 0 : ascending < 0;
    }
}
