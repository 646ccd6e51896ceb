package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role the service connects as adds to the ledger and reads it; nothing else. */
class TheApplicationsRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static FreshLedger fresh;

    @BeforeAll
    static void start() throws Exception {
        fresh = new FreshLedger();
        fresh.node().append(new Append(List.of(Lines.line("undertaking:r/u", 0, "one"))));
    }

    @AfterAll
    static void stop() throws Exception {
        fresh.close();
    }

    @Test
    void it_reads() throws SQLException {
        try (Connection writer = fresh.pool().getConnection();
                Statement statement = writer.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set data = '{}'",
                "delete from event",
                "truncate event",
                "insert into event select position + 1 from event",
                "update head set position = 0",
                "delete from head",
                "alter table event drop constraint event_pkey",
                "drop table event",
                "create table ledger.mine (a int)",
                "create or replace function append() returns void language sql as 'select'"
            })
    void it_is_refused_everything_else(String sql) throws SQLException {
        try (Connection writer = fresh.pool().getConnection();
                Statement statement = writer.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }
}
