package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.answer.Views;
import org.resolute.query.intake.Checkpoint;

/** What is told of rebuilds: how far they are, how fast, and what differed. */
public final class Told {
    private static final int LAST = 10;

    private final Views views;
    private final RebuildTable table;
    private final Clock clock;

    Told(Views views, RebuildTable table, Clock clock) {
        this.views = views;
        this.table = table;
        this.clock = clock;
    }

    /** The last ones, the newest first. */
    public List<Map<String, @Nullable Object>> last() {
        return views.read(
                Optional.empty(),
                Optional.empty(),
                snapshot -> {
                    List<Map<String, @Nullable Object>> told = new ArrayList<>();
                    for (Rebuild one : table.last(snapshot.connection(), LAST)) {
                        told.add(row(snapshot.connection(), snapshot.head(), one));
                    }
                    return told;
                });
    }

    Optional<Map<String, @Nullable Object>> of(long id) {
        return views.read(
                Optional.empty(),
                Optional.empty(),
                snapshot -> {
                    Optional<Rebuild> found = table.find(snapshot.connection(), id);
                    return found.isEmpty()
                            ? Optional.empty()
                            : Optional.of(row(snapshot.connection(), snapshot.head(), found.get()));
                });
    }

    private Map<String, @Nullable Object> row(Connection open, Checkpoint live, Rebuild rebuild)
            throws SQLException {
        Rebuild.Course course = rebuild.course();
        Instant until = rebuild.endedAt().orElseGet(clock::instant);
        Instant ended = course.endedAt();
        double seconds = Duration.between(course.startedAt(), until).toMillis() / 1_000.0;
        double perSecond = seconds <= 0 ? 0 : (course.reached() - course.first()) / seconds;
        long left = Math.max(0, live.position() - course.reached());
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", rebuild.id());
        row.put("reason", rebuild.wish().reason().written());
        row.put("state", rebuild.state().written());
        row.put("version", rebuild.version());
        row.put("startedAt", Envelope.written(course.startedAt()));
        row.put("endedAt", ended == null ? null : Envelope.written(ended));
        row.put("position", course.reached());
        row.put("head", live.position());
        row.put("eventsPerSecond", Math.round(perSecond));
        row.put(
                "secondsLeft",
                ended != null
                        ? Long.valueOf(0)
                        : perSecond < 1 ? null : Math.round(left / perSecond));
        row.put("told", course.told());
        row.put("differences", differences(open, rebuild.id()));
        return row;
    }

    private static List<Map<String, Object>> differences(Connection open, long id)
            throws SQLException {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Difference difference : Difference.all(open, id)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("view", difference.view());
            one.put("liveRows", difference.liveRows());
            one.put("nextRows", difference.nextRows());
            one.put("differing", difference.differing());
            one.put("positions", difference.positions());
            told.add(one);
        }
        return told;
    }
}
