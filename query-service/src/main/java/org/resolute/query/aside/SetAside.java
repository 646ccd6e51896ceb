package org.resolute.query.aside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.resolute.query.answer.Views;
import org.resolute.query.sql.Sql;

/**
 * A subject whose events wait.
 *
 * @param undertaking the subject: an undertaking, or a unit, a resolution, a round
 * @param first of its events that wait
 * @param events how many wait
 */
public record SetAside(String undertaking, First first, long events) {
    /** The one that could not be put, and when it was set aside. */
    public record First(long position, String type, String reason, Instant since) {}

    /** More of them stop the intake. */
    private static final int SUBJECTS_MAX = 1_000;

    private static final String FIRST =
            """
            select distinct on (subject) *, count(*) over (partition by subject) as events
            from set_aside order by subject, position
            """;

    /** All of them, the earliest first. */
    public static List<SetAside> all(Views views) {
        return views.read(
                Optional.empty(),
                Optional.empty(),
                snapshot ->
                        snapshot.list(
                                "select * from (" + FIRST + ") order by position limit ?",
                                SetAside::of,
                                SUBJECTS_MAX));
    }

    private static SetAside of(ResultSet row) throws SQLException {
        return new SetAside(
                row.getString("subject"),
                new First(
                        row.getLong("position"),
                        row.getString("type"),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        Objects.requireNonNull(Sql.instant(row, "set_aside_at"))),
                row.getLong("events"));
    }
}
