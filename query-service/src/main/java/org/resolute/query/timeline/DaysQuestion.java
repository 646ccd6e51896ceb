package org.resolute.query.timeline;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.sql.Sql;

/**
 * How many entries there were by day and lane. The database counts: an answer has as many rows as
 * there are stretches and lanes, however many entries lie behind.
 *
 * @param range from when to when, as in a timeline
 */
record DaysQuestion(By by, Buckets finest, TimelineQuery.Filter range) {

    /** What a lane is. */
    enum By {
        KIND,
        UNIT
    }

    /** The entries of one stretch and lane. */
    record Bucket(LocalDate first, Buckets width, String lane, long entries) {}

    /** Rows of a stretch that has no unit belong to the resolution itself. */
    static final String ITSELF = "";

    static DaysQuestion of(Question question, LedgerZone zone) {
        return new DaysQuestion(
                question.oneOf("by", By.class).orElse(By.KIND),
                question.oneOf("per", Buckets.class).orElse(Buckets.DAY),
                TimelineQuestion.filter(question, zone));
    }

    /**
     * @param lanes the lane of each unit that is counted; empty where all are, and lanes are kinds
     * @param isWhole whether the entries of the resolution itself are counted too
     */
    List<Bucket> buckets(
            Snapshot snapshot,
            String resolution,
            Optional<Map<String, String>> lanes,
            boolean isWhole,
            LedgerZone zone)
            throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("t.resolution = ?"));
        List<Object> values = new ArrayList<>();
        String from = "timeline t";
        if (lanes.isPresent()) {
            from += " left join unnest(?::text[], ?::text[]) as l(unit, lane) on l.unit = t.unit";
            values.add(lanes.get().keySet().toArray(String[]::new));
            values.add(lanes.get().values().toArray(String[]::new));
            conditions.add(
                    isWhole ? "(t.unit is null or l.unit is not null)" : "l.unit is not null");
        }
        values.add(resolution);
        range.begin().ifPresent(at -> add("t.occurred_at >= ?", at, conditions, values));
        range.end().ifPresent(at -> add("t.occurred_at < ?", at, conditions, values));
        String which = from + " where " + String.join(" and ", conditions);
        Optional<Buckets> width = width(snapshot, which, values, zone);
        return width.isEmpty()
                ? List.of()
                : counted(snapshot, width.get(), which, values, zone.id().getId());
    }

    private List<Bucket> counted(
            Snapshot snapshot, Buckets width, String which, List<Object> values, String zone)
            throws SQLException {
        List<Object> asked = new ArrayList<>(List.of(width.written(), zone));
        asked.addAll(values);
        return snapshot.list(
                """
                select date_trunc(?, t.occurred_at at time zone ?)::date as first,
                       coalesce(%s, '') as lane, count(*) as entries
                from %s group by 1, 2 order by 1, 2
                """
                        .formatted(by == By.KIND ? "t.type" : "l.lane", which),
                row ->
                        new Bucket(
                                row.getObject("first", LocalDate.class),
                                width,
                                row.getString("lane"),
                                row.getLong("entries")),
                asked.toArray());
    }

    /** Of what is counted, and so of nothing the asker may not see. Empty where that is nothing. */
    private Optional<Buckets> width(
            Snapshot snapshot, String which, List<Object> values, LedgerZone zone)
            throws SQLException {
        return snapshot.one(
                        "select min(t.occurred_at) as first, max(t.occurred_at) as last from "
                                + which,
                        row -> {
                            Instant first = Sql.instant(row, "first");
                            Instant last = Sql.instant(row, "last");
                            return first == null || last == null
                                    ? Optional.<Buckets>empty()
                                    : Optional.of(finest.wideEnough(first, last, zone));
                        },
                        values.toArray())
                .flatMap(found -> found);
    }

    private static void add(
            String condition, Object value, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(value);
    }
}
