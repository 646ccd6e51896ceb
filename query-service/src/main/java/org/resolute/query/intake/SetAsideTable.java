package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.query.sql.Sql;

/** The events that wait until they can be put. */
final class SetAsideTable {
    private static final String PUT =
            """
            insert into set_aside (position, subject, type, reason, set_aside_at, envelope)
            values (?, ?, ?, ?, ?, ?)
            on conflict (position) do update set reason = excluded.reason
            where set_aside.reason is distinct from excluded.reason
            """;

    private final Clock clock;

    SetAsideTable(Clock clock) {
        this.clock = clock;
    }

    /** Whose events wait. */
    Set<String> subjects(Connection connection) throws SQLException {
        String sql = "select distinct subject from set_aside";
        return new HashSet<>(Sql.list(connection, sql, row -> row.getString(1)));
    }

    /**
     * @param reason absent where it only waits behind another
     */
    void put(Connection connection, Recorded event, @Nullable String reason) throws SQLException {
        Sql.update(
                connection,
                PUT,
                event.position(),
                event.heading().subject(),
                event.heading().type(),
                reason,
                clock.instant(),
                event.bytes());
    }

    /** The next ones behind the position, in ledger order. */
    List<Recorded> after(Connection connection, long position, int countMax) throws SQLException {
        String sql = "select envelope from set_aside where position > ? order by position limit ?";
        return Sql.list(
                connection,
                sql,
                row -> Opened.of(row.getBytes("envelope"), -1).read(),
                position,
                countMax);
    }

    void remove(Connection connection, List<Recorded> events) throws SQLException {
        Long[] positions = events.stream().map(Recorded::position).toArray(Long[]::new);
        Sql.update(connection, "delete from set_aside where position = any(?)", (Object) positions);
    }
}
