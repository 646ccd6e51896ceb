package org.resolute.query.asof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.resolute.events.wire.Envelope;
import org.resolute.query.intake.Broken;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Sql;

/** A row for each moment of recording, at the first of its events. */
final class MomentProjection implements Projection {
    private static final String LAST =
            "select recorded_at from moment order by position desc limit 1";
    private static final String COPY = "copy moment (position, recorded_at) from stdin";

    /** An event that nobody understands was recorded all the same. */
    @Override
    public boolean takesEveryEvent() {
        return true;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        String rows = rows(last(connection), events);
        if (!rows.isEmpty()) {
            byte[] bytes = rows.getBytes(StandardCharsets.US_ASCII);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
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

    private static String rows(Instant before, List<Recorded> events) {
        StringBuilder rows = new StringBuilder();
        Instant last = before;
        for (Recorded recorded : events) {
            Instant at = recorded.recordedAt();
            if (at.isBefore(last)) {
                throw new Broken(
                        "the event at %d was recorded before the one it follows"
                                .formatted(recorded.position()));
            }
            if (at.isAfter(last)) {
                rows.append(recorded.position()).append('\t');
                rows.append(Envelope.written(at)).append('\n');
                last = at;
            }
        }
        return rows.toString();
    }
}
