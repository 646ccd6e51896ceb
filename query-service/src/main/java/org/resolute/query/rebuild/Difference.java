package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.resolute.query.sql.Sql;

/**
 * What is not the same in a table of two sets of views.
 *
 * @param differing positions with other rows
 * @param positions the first of them
 */
record Difference(String view, long liveRows, long nextRows, long differing, List<Long> positions) {
    static final int POSITIONS_MAX = 10;

    static Difference of(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("view"),
                row.getLong("live_rows"),
                row.getLong("next_rows"),
                row.getLong("differing"),
                Sql.numbers(row, "positions"));
    }

    void write(Connection connection, long rebuild) throws SQLException {
        Sql.update(
                connection,
                "insert into public.rebuild_difference values (?, ?, ?, ?, ?, ?)",
                rebuild,
                view,
                liveRows,
                nextRows,
                differing,
                positions.toArray(Long[]::new));
    }

    static void remove(Connection connection, long rebuild) throws SQLException {
        Sql.update(connection, "delete from public.rebuild_difference where rebuild = ?", rebuild);
    }

    static List<Difference> all(Connection connection, long rebuild) throws SQLException {
        String sql = "select * from public.rebuild_difference where rebuild = ? order by view";
        return Sql.list(connection, sql, Difference::of, rebuild);
    }
}
