package org.resolute.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.sql.Sql;

/**
 * Views that are, or were, made anew.
 *
 * @param version of what makes them
 */
record Rebuild(long id, Wish wish, State state, String version, Course course) {

    /** Why. */
    enum Reason {
        /** Somebody wants it. */
        ASKED,
        /** The service makes other rows than those that serve. */
        CHANGED,
        /** Somebody wants those of before. */
        ROLLBACK;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is wanted.
     *
     * @param isFromKept whether the set of before is brought to the present, not made from nothing
     * @param isCancelled whether it is not wanted any more
     */
    record Wish(Reason reason, boolean isFromKept, boolean isCancelled) {}

    /** How far it is. */
    enum State {
        WAITING,
        BUILDING,
        COMPARING,
        EXCHANGING,
        SERVING,
        CANCELLED,
        FAILED;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When and where it began and ended.
     *
     * @param first position it was put from
     * @param reached so far
     * @param told why it failed or was not gone on with
     */
    record Course(
            Instant startedAt,
            @Nullable Instant endedAt,
            long first,
            long reached,
            @Nullable String told) {}

    static Rebuild of(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getLong("id"),
                new Wish(
                        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                        row.getBoolean("from_kept"),
                        row.getBoolean("is_cancelled")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("version"),
                new Course(
                        Objects.requireNonNull(Sql.instant(row, "started_at")),
                        Sql.instant(row, "ended_at"),
                        row.getLong("from_position"),
                        row.getLong("reached"),
                        row.getString("told")));
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(course.endedAt());
    }
}
