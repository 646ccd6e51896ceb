package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.rebuild.Rebuild.Reason;
import org.resolute.query.rebuild.Rebuild.State;
import org.resolute.query.sql.Sql;

/** The rebuilds of this database; at most one of them is under way. */
record RebuildTable(Clock clock) {
    private static final String SELECT =
            """
            select r.*, coalesce(r.position,
                (select s.position from public.shelf s where s.schema = 'views_next'),
                r.from_position) as reached
            from public.rebuild r
            """;

    Optional<Rebuild> find(Connection connection, long id) throws SQLException {
        return one(connection, SELECT + " where id = ?", id);
    }

    Optional<Rebuild> underWay(Connection connection) throws SQLException {
        return one(connection, SELECT + " where ended_at is null");
    }

    List<Rebuild> last(Connection connection, int countMax) throws SQLException {
        return Sql.list(connection, SELECT + " order by id desc limit ?", Rebuild::of, countMax);
    }

    private static Optional<Rebuild> one(Connection connection, String sql, Object... values)
            throws SQLException {
        return Sql.list(connection, sql, Rebuild::of, values).stream().findFirst();
    }

    /** Empty where another one is under way. */
    Optional<Long> begin(Connection connection, Reason reason, boolean isFromKept, String version)
            throws SQLException {
        String sql =
                "insert into public.rebuild (reason, from_kept, state, version, started_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing returning id";
        return Sql.list(
                        connection,
                        sql,
                        row -> row.getLong(1),
                        reason.written(),
                        isFromKept,
                        State.WAITING.written(),
                        version,
                        clock.instant())
                .stream()
                .findFirst();
    }

    void is(Connection connection, long id, State state) throws SQLException {
        String sql = "update public.rebuild set state = ? where id = ?";
        Sql.update(connection, sql, state.written(), id);
    }

    /** The tables are there, and are filled from this position on. */
    void isPrepared(Connection connection, long id, long position) throws SQLException {
        String sql = "update public.rebuild set state = ?, from_position = ? where id = ?";
        Sql.update(connection, sql, State.BUILDING.written(), position, id);
    }

    /** False where it has ended, or never was. */
    boolean cancel(Connection connection, long id) throws SQLException {
        String sql =
                "update public.rebuild set is_cancelled = true where id = ? and ended_at is null";
        return Sql.update(connection, sql, id) == 1;
    }

    boolean isCancelled(Connection connection, long id) throws SQLException {
        String sql = "select is_cancelled from public.rebuild where id = ?";
        return Sql.list(connection, sql, row -> row.getBoolean(1), id).contains(true);
    }

    void end(Connection connection, long id, State state, @Nullable String told)
            throws SQLException {
        String sql =
                "update public.rebuild set state = ?, ended_at = ?, told = ?, position ="
                        + " (select position from public.shelf where schema = 'views_next')"
                        + " where id = ?";
        Sql.update(connection, sql, state.written(), clock.instant(), told, id);
    }

    /** Its views serve in the place of those of that version. */
    void serves(Connection connection, long id, String replaced) throws SQLException {
        end(connection, id, State.SERVING, null);
        String sql = "update public.rebuild set replaces = ? where id = ?";
        Sql.update(connection, sql, replaced, id);
    }

    /** Whether its views are those that serve, with the ones before them kept. */
    boolean isLastServing(Connection connection, long id) throws SQLException {
        String sql =
                "select id = ? from public.rebuild where state = 'serving'"
                        + " order by id desc limit 1";
        return Sql.list(connection, sql, row -> row.getBoolean(1), id).contains(true);
    }

    /** Whether somebody went back from this version, and no other has served since. */
    boolean isRejected(Connection connection, String version) throws SQLException {
        String sql =
                "select reason = 'rollback' and replaces = ? from public.rebuild"
                        + " where state = 'serving' order by id desc limit 1";
        return Sql.list(connection, sql, row -> row.getBoolean(1), version).contains(true);
    }
}
