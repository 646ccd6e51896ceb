package org.resolute.command.ledger;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells what passes, a connection that broke or a disk that is full, from what is wrong. */
final class Broken {
    private static final String READ_ONLY = "25006";

    private Broken() {}

    /** Whether the same will do once the server has what it lacks: space, memory, its primary. */
    static boolean serverForNow(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("53") || state.equals(READ_ONLY));
    }

    /** Whether the connection broke, after which another may do. */
    static boolean connection(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }
}
