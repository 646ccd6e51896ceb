package org.resolute.infra.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resolute.platform.LedgerDatabases.Access;

/**
 * The rows that answers are made of, as of one position: those of the schema {@code as_of}, which
 * is all that a query-service reads.
 */
final class Rows implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String TABLES =
            "select viewname from pg_views where schemaname = 'as_of' order by viewname";

    /** When this service noticed something; another one notices it at another time. */
    private static final String NOT_OF_THE_TOPIC = "set_aside_at";

    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    static Rows of(Access access, long position) throws SQLException {
        Connection connection =
                DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        Rows rows = new Rows(connection);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = as_of");
            statement.execute("set resolute.as_of = '" + position + "'");
        }
        return rows;
    }

    List<String> tables() throws SQLException {
        return texts(TABLES);
    }

    /** By name: in which order they were made is of no matter. */
    List<String> columns(String table) throws SQLException {
        return texts(
                "select attname from pg_attribute where attrelid = 'as_of."
                        + table
                        + "'::regclass and attnum > 0 and attname <> '"
                        + NOT_OF_THE_TOPIC
                        + "' order by attname");
    }

    long count(String table) throws SQLException {
        return Long.parseLong(texts("select count(*) from as_of." + table).getFirst());
    }

    /** The only column of a few rows. */
    List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    /** The rows of a table, those of a position together, or else in the order of their text. */
    RowGroups groups(String table, List<String> columns) throws SQLException {
        int by = columns.indexOf("position");
        String quoted =
                columns.stream()
                        .map(column -> '"' + column + '"')
                        .collect(Collectors.joining(", "));
        String order = by < 0 ? "row(" + quoted + ")::text collate \"C\"" : "position";
        Statement statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_ONCE);
        String query = "select " + quoted + " from as_of." + table + " order by " + order;
        return new RowGroups(statement.executeQuery(query), columns.size(), by);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
