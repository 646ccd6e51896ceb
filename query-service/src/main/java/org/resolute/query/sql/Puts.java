package org.resolute.query.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows to put, gathered over a batch of events. Each statement runs once for all its rows, in the
 * order in which the statements came first.
 */
public final class Puts {
    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    public void put(String sql, @Nullable Object... values) {
        rows.computeIfAbsent(sql, _ -> new ArrayList<>()).add(values);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public void write(Connection connection) throws SQLException {
        for (Map.Entry<String, List<@Nullable Object[]>> statement : rows.entrySet()) {
            try (PreparedStatement put = connection.prepareStatement(statement.getKey())) {
                for (@Nullable Object[] values : statement.getValue()) {
                    Sql.set(put, values);
                    put.addBatch();
                }
                put.executeBatch();
            }
        }
    }
}
