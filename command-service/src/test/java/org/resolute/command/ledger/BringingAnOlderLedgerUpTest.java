package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.LedgerDatabases.Access;
import org.resolute.platform.Platform;
import org.resolute.platform.PostgresAddress;

/** A ledger of before there was a migrator and a notary: the owner entered, the writer vouched. */
class BringingAnOlderLedgerUpTest {
    private static final String APPEND =
            "select ledger.append('{1}', '{unit:u}', '{0}', '{s}', '{i}', '{t}', '{x}', '{a}',"
                    + " '{c}', '{null}', '{\"{}\"}')";
    private static final String TAKE_OVER = "select * from ledger.notary_take_over('key')";

    private LedgerDatabases ledger = Platform.shared().freshLedger();

    @BeforeEach
    void an_older_ledger_with_an_event() throws SQLException {
        PostgresAddress server = PostgresAddress.parse(Platform.shared().postgres().url());
        Access superuser = new Access(server.jdbcUrl("postgres"), server.user(), "");
        run(superuser, "alter role " + ledger.owner() + " login password 'old'");
        Access owner = new Access(ledger.writer().jdbcUrl(), ledger.owner(), "old");
        flyway(owner).target("20").load().migrate();
        run(superuser, "drop owned by %1$s; drop role %1$s".formatted(ledger.notary().user()));
        run(ledger.writer(), APPEND);
        run(ledger.writer(), TAKE_OVER);
    }

    @Test
    void it_keeps_its_events_and_each_role_gets_what_is_its_own() throws SQLException {
        ledger = Platform.shared().ledger(ledger.ledger());
        flyway(ledger.migrator()).initSql("set role " + ledger.owner()).load().migrate();

        assertThat(run(ledger.reader(), "select position from ledger.event")).isEqualTo("1");
        assertThat(run(ledger.notary(), "select term from ledger.notary")).isEqualTo("1");
        assertThat(run(ledger.notary(), TAKE_OVER)).isEqualTo("2");
        assertThatThrownBy(() -> run(ledger.writer(), TAKE_OVER))
                .hasMessageContaining("permission denied for function notary_take_over");
        assertThatThrownBy(
                        () -> run(new Access(ledger.writer().jdbcUrl(), ledger.owner(), "old"), ""))
                .isInstanceOf(SQLException.class);
        assertThat(run(ledger.writer(), APPEND.replace("{0}", "{1}").replace("{i}", "{j}")))
                .startsWith("(1,");
    }

    private FluentConfiguration flyway(Access role) {
        return Flyway.configure()
                .dataSource(role.jdbcUrl(), role.user(), role.password())
                .defaultSchema("ledger")
                .locations(
                        "classpath:org/resolute/command/ledger/schema",
                        "classpath:org/resolute/command/submissions/schema")
                .placeholders(
                        Map.of(
                                "ledger", ledger.ledger(),
                                "writer", ledger.writer().user(),
                                "notary", ledger.notary().user()));
    }

    /** The first value it answers. */
    private static String run(Access role, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(role.jdbcUrl(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }
}
