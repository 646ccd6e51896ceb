package org.resolute.query.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.sql.Row;
import org.resolute.query.sql.Sql;

/** The views as of one position: every statement sees the same rows. */
public record Snapshot(Connection connection, Checkpoint checkpoint) {

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return Sql.list(connection, sql, row, values);
    }

    public <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }
}
