package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.platform.Platform;

/** Two nodes with sixteen writers each fight over sixteen aggregates. */
class AppendingFromTwoNodesTest {
    private static final int WRITERS = 32;

    /** Events acknowledged between two kills. */
    private static final int SPARED = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 20211029})
    void every_acknowledgement_holds_and_there_is_no_hole_and_no_double(long seed)
            throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            Ledger ledger = fresh.reader();
            ManyWriters writers = new ManyWriters(List.of(fresh.node(), fresh.node()), ledger);

            writers.write(WRITERS, 60, seed);

            assertThat(LedgerCheck.faults(ledger, writers.acknowledged)).isEmpty();
            assertThat(writers.acknowledged).hasSize((int) ledger.head());
            assertThat(writers.conflicts.get()).as("they did fight").isGreaterThan(WRITERS * 10);
        }
    }

    @Test
    void connections_killed_in_the_middle_of_appends_lose_and_double_nothing() throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            Ledger ledger = fresh.reader();
            ManyWriters writers = new ManyWriters(List.of(fresh.node(), fresh.node()), ledger);
            AtomicBoolean writing = new AtomicBoolean(true);
            AtomicInteger killed = new AtomicInteger();
            Thread killer = Thread.startVirtualThread(() -> kill(fresh, writers, writing, killed));

            writers.write(WRITERS, 40, 7);
            writing.set(false);
            killer.join();

            assertThat(killed.get()).as("connections were killed").isGreaterThan(3);
            assertThat(LedgerCheck.faults(ledger, writers.acknowledged)).isEmpty();
            assertThat(writers.acknowledged).hasSize((int) ledger.head());
        }
    }

    @Test
    void the_check_turns_red_when_the_head_is_not_locked() throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            String function = withoutLock();
            fresh.asOwner(function);
            fresh.asOwner(
                    "alter table event drop constraint event_pkey,"
                            + " drop constraint one_event_per_revision,"
                            + " drop constraint one_event_per_report");
            fresh.asOwner("alter table head disable trigger moves_forward");
            Ledger ledger = fresh.reader();
            ManyWriters writers = new ManyWriters(List.of(fresh.node(), fresh.node()), ledger);

            writers.write(WRITERS, 30, 3);

            assertThat(LedgerCheck.faults(ledger, writers.acknowledged))
                    .anySatisfy(fault -> assertThat(fault).contains("double position"));
        }
    }

    @Test
    void the_check_turns_red_when_a_row_is_gone_or_moved() throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            Ledger ledger = fresh.reader();
            ManyWriters writers = new ManyWriters(List.of(fresh.node()), ledger);
            writers.write(4, 10, 3);
            fresh.asSuperuser("delete from event where position = 5");
            fresh.asSuperuser("update event set revision = revision + 100 where position = 8");

            assertThat(LedgerCheck.faults(ledger, writers.acknowledged))
                    .anySatisfy(fault -> assertThat(fault).isEqualTo("hole before position 6"))
                    .anySatisfy(fault -> assertThat(fault).contains("at position 8 where"))
                    .anySatisfy(
                            fault -> assertThat(fault).contains("acknowledged at 5 is at null"));
        }
    }

    @Test
    void the_check_turns_red_when_a_report_stands_twice() throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            Ledger ledger = fresh.reader();
            ManyWriters writers = new ManyWriters(List.of(fresh.node()), ledger);
            writers.write(4, 10, 3);
            fresh.asSuperuser("alter table event drop constraint one_event_per_report");
            fresh.asSuperuser(
                    "update event set (source, id) = (select source, id from event"
                            + " where position = 2) where position = 6");

            assertThat(LedgerCheck.faults(ledger, writers.acknowledged))
                    .anySatisfy(fault -> assertThat(fault).contains("stands at 2 and 6"))
                    .anySatisfy(fault -> assertThat(fault).contains("acknowledged at 2 is at 6"))
                    .anySatisfy(
                            fault -> assertThat(fault).contains("acknowledged at 6 is at null"));
        }
    }

    /** The append function as it would be without its guard. */
    private static String withoutLock() throws Exception {
        String schema = "/org/resolute/command/ledger/schema/V1__ledger.sql";
        try (var in = AppendingFromTwoNodesTest.class.getResourceAsStream(schema)) {
            String sql = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String function =
                    sql.substring(sql.indexOf("create function"), sql.indexOf("revoke all"));
            return function.replace("create function", "create or replace function")
                    .replace("${flyway:defaultSchema}", "ledger")
                    .replace(" for update;", ";");
        }
    }

    /** Kills appends under way; after each kill something must be acknowledged before the next. */
    private static void kill(
            FreshLedger fresh, ManyWriters writers, AtomicBoolean writing, AtomicInteger killed) {
        String kill =
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                        + fresh.databases.writer().user()
                        + "' and query like '%append(%' and state = 'active'";
        try (Connection admin =
                        DriverManager.getConnection(
                                Platform.shared().postgres().jdbcUrl("postgres"));
                Statement statement = admin.createStatement()) {
            int spared = 0;
            while (writing.get()) {
                if (writers.acknowledged.size() >= spared) {
                    try (var row = statement.executeQuery(kill)) {
                        while (row.next()) {
                            killed.incrementAndGet();
                            spared = writers.acknowledged.size() + SPARED;
                        }
                    }
                }
                Thread.onSpinWait();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
