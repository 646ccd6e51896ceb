package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.LedgerDatabases.Access;

/**
 * Each role, each statement, each table: allowed, refused for lack of privilege, or refused by a
 * trigger although the privilege is there.
 */
class WhoMayDoWhatTest {
    private static final String ALLOWED = "00000";
    private static final String NO_PRIVILEGE = "42501";
    private static final String NEVER = "23001";

    private static FreshLedger fresh;

    /** Statements that change nothing where they are allowed, by table. */
    enum Table {
        EVENT("update event set data = data", "insert into event select * from event limit 0"),
        HEAD("update head set position = position", "insert into head select * from head limit 0"),
        TILE("update tile set hashes = hashes", "insert into tile select * from tile limit 0"),
        NOTARY(
                "update notary set size = size - 1",
                "insert into notary select * from notary limit 0");

        private final String update;
        private final String insert;

        Table(String update, String insert) {
            this.update = update;
            this.insert = insert;
        }

        String sql(String verb) {
            String name = name().toLowerCase(java.util.Locale.ROOT);
            return switch (verb) {
                case "select" -> "select * from " + name;
                case "insert" -> insert;
                case "update" -> update;
                case "delete" -> "delete from " + name;
                case "truncate" -> "truncate " + name;
                case "lock" -> "lock table " + name + " in access exclusive mode";
                case "drop" -> "alter table " + name + " disable trigger all";
                default -> throw new IllegalArgumentException(verb);
            };
        }
    }

    @BeforeAll
    static void start() {
        fresh = new FreshLedger();
        fresh.record(3);
    }

    @AfterAll
    static void stop() {
        fresh.close();
    }

    static List<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (Table table : Table.values()) {
            all.add(Arguments.of("owner", "select", table, ALLOWED));
            all.add(Arguments.of("owner", "insert", table, ALLOWED));
            for (String verb : List.of("update", "delete", "truncate")) {
                all.add(Arguments.of("owner", verb, table, NEVER));
            }
            for (String role : List.of("writer", "reader")) {
                all.add(Arguments.of(role, "select", table, ALLOWED));
                for (String verb :
                        List.of("insert", "update", "delete", "truncate", "lock", "drop")) {
                    all.add(Arguments.of(role, verb, table, NO_PRIVILEGE));
                }
            }
            for (String verb : List.of("select", "insert", "update", "delete", "truncate")) {
                all.add(Arguments.of("views", verb, table, NO_PRIVILEGE));
            }
        }
        for (String call :
                List.of(
                        "select notary_publish(0, 1, '')",
                        "select notary_keep(-1, 0, 1, '', '', '{}', '{}', '{}')")) {
            all.add(Arguments.of("writer", call, Table.NOTARY, ALLOWED));
            all.add(Arguments.of("reader", call, Table.NOTARY, NO_PRIVILEGE));
        }
        String append =
                "select append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')";
        all.add(Arguments.of("writer", append, Table.EVENT, ALLOWED));
        all.add(Arguments.of("reader", append, Table.EVENT, NO_PRIVILEGE));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_role_may_do_what_it_is_for(String role, String what, Table table, String expected)
            throws SQLException {
        String sql = what.contains(" ") ? what : table.sql(what);

        assertThat(stateOf(role, sql)).isEqualTo(expected);
    }

    private static String stateOf(String role, String sql) throws SQLException {
        try (Connection connection = connection(role)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set search_path to ledger");
                statement.execute(sql);
                return ALLOWED;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** The role of the views has no business here: it may not even enter. */
    private static Connection connection(String role) throws SQLException {
        LedgerDatabases databases = fresh.databases;
        Access access =
                switch (role) {
                    case "owner" -> databases.owner();
                    case "writer" -> databases.writer();
                    case "reader" -> databases.reader();
                    case "views" -> databases.views();
                    default -> throw new IllegalArgumentException(role);
                };
        return DriverManager.getConnection(
                databases.writer().jdbcUrl(), access.user(), access.password());
    }
}
