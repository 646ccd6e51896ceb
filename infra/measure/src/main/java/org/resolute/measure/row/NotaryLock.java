package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.resolute.platform.Patience;

/**
 * Keeps a running service from being the notary, and lets it again: by the session lock that lets
 * one node be it. So both sides of a comparison run in the same warm process.
 */
final class NotaryLock {
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);
    private static final String NAMES = "hashtext('notary'), hashtext('%s')";
    private static final String DISMISS =
            """
            select pg_terminate_backend(pid) from pg_locks
             where locktype = 'advisory' and granted and pid <> pg_backend_pid()
               and classid::bigint = hashtext('notary')::bigint & 4294967295
               and database = (select oid from pg_database where datname = current_database())
            """;

    private final Connection superuser;
    private final String ledger;

    NotaryLock(Connection superuser, String ledger) {
        this.superuser = superuser;
        this.ledger = ledger;
    }

    void take() {
        run(DISMISS);
        String take = "select pg_try_advisory_lock(" + NAMES.formatted(ledger) + ")";
        await(take, "t", "the notary was not dismissed");
    }

    /** Returns once the notary has caught up with the ledger. */
    void giveBack() {
        run("select pg_advisory_unlock(" + NAMES.formatted(ledger) + ")");
        awaitCaughtUp();
    }

    void awaitCaughtUp() {
        await(
                "select (select published from ledger.notary) = (select position from ledger.head)",
                "t",
                "the notary did not catch up");
    }

    private void await(String query, String expected, String otherwise) {
        if (!Patience.until(WAIT_MAX, () -> expected.equals(run(query)))) {
            throw new IllegalStateException(otherwise);
        }
    }

    private String run(String query) {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be asked", e);
        }
    }
}
