package org.resolute.command.ledger;

import java.sql.SQLException;

/** The ledger could not be read now. Nothing is known about what it holds. */
public final class LedgerUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnreadable(SQLException cause) {
        super("the ledger could not be read: " + cause.getMessage(), cause);
    }
}
