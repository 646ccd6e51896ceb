package org.resolute.query.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.resolute.query.sql.Sql;

/** The tables of a set of views, and what made them. */
public final class ViewTables {
    public static final String LIVE = "public";

    private static final String NAMES =
            """
            select relname from pg_class
            where relnamespace = to_regnamespace(?) and relkind = 'r' and relname not in
                ('intake', 'shelf', 'rebuild', 'rebuild_difference', 'flyway_schema_history')
            order by relname
            """;
    private static final String COLUMNS =
            """
            select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
            from pg_attribute where attrelid = to_regclass(quote_ident(?) || '.' || quote_ident(?))
                and attnum > 0 and not attisdropped
            order by attname
            """;
    private static final int VERSION_CHARACTERS = 16;

    private ViewTables() {}

    /** By name. */
    public static List<String> names(Connection connection, String schema) throws SQLException {
        return Sql.list(connection, NAMES, row -> row.getString(1), schema);
    }

    /** Names, columns and their types; of two sets with the same shape either may serve. */
    public static String shape(Connection connection, String schema) throws SQLException {
        StringBuilder shape = new StringBuilder();
        for (String table : names(connection, schema)) {
            List<String> columns =
                    Sql.list(connection, COLUMNS, row -> row.getString(1), schema, table);
            shape.append(table).append(columns).append('\n');
        }
        return shape.toString();
    }

    /**
     * The version of the rows that these projections put into tables of today's shape. Sets of the
     * same version that are at the same position hold the same rows.
     */
    public static String version(Connection connection, List<Projection> projections)
            throws SQLException {
        StringBuilder made = new StringBuilder(shape(connection, LIVE));
        projections.forEach(projection ->
                made.append(projection.getClass().getSimpleName())
                        .append(' ')
                        .append(projection.version())
                        .append('\n'));
        String digest = Recorded.digest(made.toString().getBytes(StandardCharsets.UTF_8));
        return new String(Arrays.copyOf(digest.toCharArray(), VERSION_CHARACTERS));
    }
}
