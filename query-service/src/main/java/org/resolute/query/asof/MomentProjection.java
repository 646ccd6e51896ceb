package org.resolute.query.asof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.resolute.query.intake.Broken;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.BinaryCopy;
import org.resolute.query.sql.Sql;

/** A row for each moment of recording, at the first of its events. */
final class MomentProjection implements Projection {
    private static final String LAST =
            "select recorded_at from moment order by position desc limit 1";
    private static final List<String> COLUMNS = List.of("position", "recorded_at");

    /** An event that nobody understands was recorded all the same. */
    @Override
    public boolean takesEveryEvent() {
        return true;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        Instant last = last(connection);
        try (BinaryCopy copy = BinaryCopy.begin(connection, "moment", COLUMNS)) {
            for (Recorded recorded : events) {
                Instant at = recorded.recordedAt();
                demandOrder(last, recorded);
                if (at.isAfter(last)) {
                    copy.row();
                    copy.put(recorded.position());
                    copy.put(at);
                    last = at;
                }
            }
            copy.end();
        }
    }

    private static Instant last(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        LAST,
                        row -> Objects.requireNonNull(Sql.instant(row, "recorded_at")))
                .stream()
                .findFirst()
                .orElse(Instant.MIN);
    }

    private static void demandOrder(Instant last, Recorded recorded) {
        if (recorded.recordedAt().isBefore(last)) {
            throw new Broken(
                    "the event at %d was recorded before the one it follows"
                            .formatted(recorded.position()));
        }
    }
}
