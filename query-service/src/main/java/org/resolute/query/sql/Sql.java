package org.resolute.query.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One statement, its values in order; arrays of text, numbers, days and instants included. */
public final class Sql {
    /** Rows the database sends at once when a result is streamed. */
    private static final int FETCH_ROWS = 5_000;

    private Sql() {}

    public static <T> List<T> list(
            Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            select.setFetchSize(0);
            try (ResultSet rows = select.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(row.of(rows));
                }
                return list;
            }
        }
    }

    /** Hands on each row as it comes; the result is never in memory as a whole. */
    public static <T> void stream(
            Connection connection, String sql, Row<T> row, Consumer<T> taker, Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.accept(row.of(rows));
                }
            }
        }
    }

    public static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        }
    }

    /** The instant in a column that may hold none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The number in a column that may hold none. */
    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(statement.getConnection(), values[i]));
        }
    }

    /** The texts in an array column. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The numbers in an array column. */
    public static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    /** The day in a column that may hold none. */
    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Instant[] instants -> connection.createArrayOf("timestamptz", instants);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case LocalDate[] days -> connection.createArrayOf("date", days);
            case null, default -> value;
        };
    }
}
