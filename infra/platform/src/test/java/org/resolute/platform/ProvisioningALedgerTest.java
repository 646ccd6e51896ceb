package org.resolute.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.platform.LedgerDatabases.Access;

class ProvisioningALedgerTest {
    private final Platform platform = Platform.shared();
    @TempDir private Path keys;

    @Test
    void each_role_enters_its_own_database() throws SQLException {
        LedgerDatabases ledger = platform.freshLedger();

        for (Access access :
                List.of(
                        ledger.migrator(),
                        ledger.writer(),
                        ledger.notary(),
                        ledger.reader(),
                        ledger.views())) {
            try (Connection connection = enter(access)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void a_role_does_not_enter_the_other_database() {
        LedgerDatabases ledger = platform.freshLedger();
        Access astray =
                new Access(
                        ledger.views().jdbcUrl(),
                        ledger.writer().user(),
                        ledger.writer().password());

        assertThatThrownBy(() -> enter(astray))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_turned_away() {
        Access writer = platform.freshLedger().writer();

        assertThatThrownBy(() -> enter(new Access(writer.jdbcUrl(), writer.user(), "guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_writer_may_create_nothing() throws SQLException {
        try (Connection connection = enter(platform.freshLedger().writer());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void asking_again_changes_nothing() {
        LedgerDatabases first = provision("asked-twice");

        assertThat(provision("asked-twice")).isEqualTo(first);
    }

    @Test
    void lost_passwords_are_drawn_anew_and_work() throws SQLException, IOException {
        LedgerDatabases first = provision("forgetful");
        Files.delete(keys.resolve("postgres.properties"));

        LedgerDatabases second = provision("forgetful");

        assertThat(second.views().password()).isNotEqualTo(first.views().password());
        try (Connection connection = enter(second.views())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void passwords_are_readable_by_their_owner_only() throws IOException {
        provision("secretive");

        assertThat(Files.getPosixFilePermissions(keys.resolve("postgres.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void an_administrator_who_is_no_superuser_can_provide_too() throws SQLException {
        String admin = "provider_" + ProcessHandle.current().pid();
        try (Connection connection =
                        DriverManager.getConnection(platform.postgres().jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE " + admin + " LOGIN CREATEDB CREATEROLE PASSWORD 'p:w@1'");
        }
        String url =
                "postgresql://%s:p%%3Aw%%401@127.0.0.1:%d/postgres"
                        .formatted(admin, platform.postgres().port());

        LedgerDatabases ledger =
                new Databases(PostgresAddress.parse(url), keys).provision("by-a-provider");

        try (Connection connection = enter(ledger.migrator());
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + ledger.owner());
            try (ResultSet row = statement.executeQuery("SELECT current_user")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("by_a_provider_owner");
            }
        }
    }

    /** As ledgers were provided before there was a migrator. */
    @Test
    void an_owner_who_could_enter_once_cannot_any_more() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(platform.postgres().jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE older_owner LOGIN PASSWORD 'known'");
            statement.execute("CREATE DATABASE older_ledger OWNER older_owner");
        }

        LedgerDatabases ledger = provision("older");

        assertThatThrownBy(
                        () -> enter(new Access(ledger.writer().jdbcUrl(), "older_owner", "known")))
                .isInstanceOf(SQLException.class);
        try (Connection connection = enter(ledger.migrator());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE SCHEMA mine"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            statement.execute("SET ROLE older_owner");
            statement.execute("CREATE SCHEMA of_the_owner");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kien", "1st", "a_b", "a;b", "a\"b", "a b", "-a"})
    void a_name_that_could_not_name_a_ledger_is_turned_away(String name) {
        assertThatThrownBy(() -> provision(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private LedgerDatabases provision(String ledger) {
        return new Databases(PostgresAddress.parse(platform.postgres().url()), keys)
                .provision(ledger);
    }

    private static Connection enter(Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
