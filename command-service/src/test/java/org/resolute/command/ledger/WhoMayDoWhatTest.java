package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    private static final List<String> CHANGES = List.of("update", "delete", "truncate");
    private static final List<String> VERBS =
            List.of("select", "insert", "update", "delete", "truncate", "lock", "drop");
    private static final Map<String, String> CALLS =
            Map.of(
                    "select ledger.append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',"
                            + " '{}', '{}')",
                    "writer",
                    "select ledger.notary_take_over('key')",
                    "notary",
                    "select ledger.notary_keep(-1, 0, 1, '', '', '{}', '{}', '{}')",
                    "notary",
                    "select ledger.notary_publish(0, 1, '')",
                    "notary");

    private static FreshLedger fresh;

    /** Who enters, and the owner, whom only the migrator can become. */
    enum Role {
        OWNER,
        MIGRATOR,
        WRITER,
        NOTARY,
        READER,
        VIEWS;

        boolean is(String name) {
            return name().equalsIgnoreCase(name);
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

    static List<Arguments> everyStatementOnEveryTable() {
        List<Arguments> all = new ArrayList<>();
        for (Role role : Role.values()) {
            for (TableOfALedger table : TableOfALedger.values()) {
                for (String verb : VERBS) {
                    all.add(Arguments.of(role, verb, table, expected(role, verb, table)));
                }
            }
        }
        return all;
    }

    private static String expected(Role role, String verb, TableOfALedger table) {
        return switch (role) {
            case OWNER -> ofOwner(verb, table);
            case WRITER -> ofWriter(verb, table) ? ALLOWED : NO_PRIVILEGE;
            case NOTARY, READER ->
                    verb.equals("select") && table.isOfTheRecord() ? ALLOWED : NO_PRIVILEGE;
            case MIGRATOR, VIEWS -> NO_PRIVILEGE;
        };
    }

    /** Whoever may change rows may also lock them out. */
    private static boolean ofWriter(String verb, TableOfALedger table) {
        return verb.equals("select")
                || (!table.isOfTheRecord()
                        && List.of("insert", "update", "delete", "lock").contains(verb));
    }

    /** On purpose he can silence the triggers of his own, and not those of foreign keys. */
    private static String ofOwner(String verb, TableOfALedger table) {
        if (!table.isOfTheRecord()) {
            return verb.equals("drop") ? NO_PRIVILEGE : ALLOWED;
        }
        return CHANGES.contains(verb) ? NEVER : ALLOWED;
    }

    @ParameterizedTest
    @MethodSource("everyStatementOnEveryTable")
    void each_role_may_do_what_it_is_for(
            Role role, String verb, TableOfALedger table, String expected) throws SQLException {
        assertThat(stateOf(role, table.sql(verb))).isEqualTo(expected);
    }

    static List<Arguments> everyCall() {
        List<Arguments> all = new ArrayList<>();
        for (Role role : Role.values()) {
            CALLS.forEach((call, whose) ->
                    all.add(
                            Arguments.of(
                                    role,
                                    call,
                                    role.is(whose) || role == Role.OWNER
                                            ? ALLOWED
                                            : NO_PRIVILEGE)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    void each_function_is_for_one_role(Role role, String call, String expected)
            throws SQLException {
        assertThat(stateOf(role, call)).isEqualTo(expected);
    }

    static List<Arguments> everyBecoming() {
        List<Arguments> all = new ArrayList<>();
        for (Role role : List.of(Role.MIGRATOR, Role.WRITER, Role.NOTARY, Role.READER)) {
            for (String other : List.of("owner", "migrator", "writer", "notary", "postgres")) {
                boolean isMigration = role == Role.MIGRATOR && other.equals("owner");
                String expected = role.is(other) || isMigration ? ALLOWED : NO_PRIVILEGE;
                all.add(Arguments.of(role, other, expected));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyBecoming")
    void nobody_becomes_another_but_the_migrator_the_owner(Role role, String other, String expected)
            throws SQLException {
        String prefix = fresh.databases.ledger().replace('-', '_') + "_";

        assertThat(stateOf(role, "set role " + (other.equals("postgres") ? "" : prefix) + other))
                .isEqualTo(expected);
    }

    static List<Arguments> everyMaking() {
        List<Arguments> all = new ArrayList<>();
        for (Role role : Role.values()) {
            String expected = role == Role.OWNER ? ALLOWED : NO_PRIVILEGE;
            for (String making :
                    List.of(
                            "create table ledger.mine (a int)",
                            "create schema mine",
                            "create or replace function ledger.mine() returns int language sql as"
                                    + " 'select 1'")) {
                all.add(Arguments.of(role, making, expected));
            }
            all.add(Arguments.of(role, "set session_replication_role = replica", NO_PRIVILEGE));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyMaking")
    void only_the_owner_makes_things_and_not_even_he_plays_the_replica(
            Role role, String sql, String expected) throws SQLException {
        assertThat(stateOf(role, sql)).isEqualTo(expected);
    }

    @Test
    void nobody_enters_as_the_owner() {
        Access writer = fresh.databases.writer();

        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                writer.jdbcUrl(), fresh.databases.owner(), writer.password()))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).startsWith("28"));
    }

    private static String stateOf(Role role, String sql) throws SQLException {
        try (Connection connection = connection(role)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (role == Role.OWNER) {
                    statement.execute("set role " + fresh.databases.owner());
                }
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
    private static Connection connection(Role role) throws SQLException {
        LedgerDatabases databases = fresh.databases;
        Access access =
                switch (role) {
                    case OWNER, MIGRATOR -> databases.migrator();
                    case WRITER -> databases.writer();
                    case NOTARY -> databases.notary();
                    case READER -> databases.reader();
                    case VIEWS -> databases.views();
                };
        return DriverManager.getConnection(
                databases.writer().jdbcUrl(), access.user(), access.password());
    }
}
