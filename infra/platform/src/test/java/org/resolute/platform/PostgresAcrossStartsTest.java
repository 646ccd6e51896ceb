package org.resolute.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAcrossStartsTest {
    @TempDir private Path folder;

    @Test
    void rows_survive_a_stop() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            execute(server, "CREATE TABLE kept AS SELECT 7 AS value");
        }

        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            assertThat(ask(server, "SELECT value FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void rows_survive_a_kill_and_the_port_stays() throws SQLException {
        PostgresServer killed = PostgresServer.start(folder, 0);
        execute(killed, "CREATE TABLE kept AS SELECT 7 AS value");

        killed.kill();

        try (PostgresServer server = PostgresServer.start(folder, killed.port())) {
            assertThat(server.port()).isEqualTo(killed.port());
            assertThat(ask(server, "SELECT value FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void one_left_behind_is_stopped_by_the_next_start() throws SQLException {
        PostgresServer leftBehind = PostgresServer.start(folder, 0);
        execute(leftBehind, "CREATE TABLE kept AS SELECT 7 AS value");

        try (PostgresServer server = PostgresServer.start(folder, leftBehind.port())) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(ask(server, "SELECT value FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_reused_process_id_is_no_stale_server() throws IOException {
        Path pidFile = folder.resolve("server.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");

        try (PostgresServer server = PostgresServer.start(folder, 0)) {
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void it_is_durable_even_when_told_not_to_be() throws SQLException {
        Map<String, String> careless = Map.of("fsync", "off", "synchronous_commit", "off");

        try (PostgresServer server =
                PostgresServer.start(folder, 0, careless, folder.resolve("log"))) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void two_stand_side_by_side() throws SQLException {
        try (PostgresServer one = PostgresServer.start(folder.resolve("one"), 0);
                PostgresServer other = PostgresServer.start(folder.resolve("other"), 0)) {
            execute(one, "CREATE TABLE mine (id int)");

            assertThat(ask(other, "SELECT to_regclass('mine')")).isEqualTo("null");
        }
    }

    @Test
    void a_setting_it_does_not_know_is_told_from_its_log() {
        assertThatThrownBy(() ->
                        PostgresServer.start(
                                folder, 0, Map.of("no_such", "1"), folder.resolve("log")))
                .hasMessageContaining("no_such");
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
