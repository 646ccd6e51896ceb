package org.resolute.query.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.resolute.platform.LedgerDatabases.Access;

/** A database of views, and everything that stands in it. */
public final class GivenViews {
    private static final List<String> ROWS =
            List.of(
                    "select position, recorded_at, digest from intake",
                    "select * from unit order by id",
                    "select * from unit_name order by position",
                    "select * from unit_parent order by position",
                    "select * from unit_code order by unit, system, code, since",
                    "select * from unit_dissolution order by unit",
                    "select * from unit_successor order by unit, successor",
                    "select * from structure_change order by position",
                    "select * from resolution_change order by position",
                    "select * from obligation order by resolution, id",
                    "select * from deadline order by position",
                    "select * from relief order by position",
                    "select * from round order by id",
                    "select * from conclusion order by position",
                    "select * from moment order by position",
                    "select * from finding order by position",
                    "select * from figure order by position, ordinal",
                    "select * from directive order by position",
                    "select * from directive_reply order by position",
                    "select * from sealed_report order by position",
                    "select * from timeline order by position",
                    "select position, subject, type, reason from set_aside order by position",
                    "select indexname from pg_indexes where tablename = 'timeline'"
                            + " and schemaname = 'public' order by 1");

    private final Access access;

    private GivenViews(Access access) {
        this.access = access;
    }

    public static GivenViews migrated(Access access) {
        Flyway.configure()
                .dataSource(access.jdbcUrl(), access.user(), access.password())
                .locations("classpath:org/resolute/query/schema")
                .load()
                .migrate();
        return new GivenViews(access);
    }

    public Access access() {
        return access;
    }

    /** Every row of every view, the position, and whether the view is ready for questions. */
    public List<String> rows() {
        return ROWS.stream()
                .flatMap(select -> list("select r::text from (" + select + ") r").stream())
                .toList();
    }

    /** The first column. */
    public List<String> list(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the views were not read", e);
        }
        return rows;
    }

    public void empty() {
        execute(
                "truncate intake, shelf, rebuild, rebuild_difference, unit,"
                        + " unit_name, unit_parent, unit_code, unit_dissolution,"
                        + " unit_successor, structure_change, resolution_change, obligation,"
                        + " deadline, relief, round, conclusion, finding, figure, directive,"
                        + " directive_reply, sealed_report, timeline, moment, set_aside");
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
