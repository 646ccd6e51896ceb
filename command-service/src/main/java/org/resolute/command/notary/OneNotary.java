package org.resolute.command.notary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The session lock that lets one node be the notary. It spares the others their work; what keeps
 * two from writing is the term in the {@link Book}.
 */
final class OneNotary implements AutoCloseable {
    private final Connection session;
    private final String ledger;

    private OneNotary(Connection session, String ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    /** The lock, if it is free. */
    static Optional<OneNotary> take(DataSource database, String ledger) throws SQLException {
        Connection session = database.getConnection();
        try {
            OneNotary lock = new OneNotary(session, ledger);
            if (lock.call("select pg_try_advisory_lock(hashtext('notary'), hashtext(?))")) {
                return Optional.of(lock);
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    boolean isHeld() throws SQLException {
        return session.isValid(2);
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            if (session.isValid(1)) {
                call("select pg_advisory_unlock(hashtext('notary'), hashtext(?))");
            }
        }
    }

    private boolean call(String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, ledger);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
