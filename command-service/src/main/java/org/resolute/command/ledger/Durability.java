package org.resolute.command.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Refuses to start on a database that would forget what it acknowledged, or on another ledger. */
final class Durability {
    private static final List<String> DEMANDED =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    static void demand(DataSource database, String ledger) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : DEMANDED) {
                String value = one(statement, "show " + setting);
                if (value.equals("off")) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with "
                                    + setting
                                    + " = off and would lose acknowledged events: set it to on");
                }
            }
            String kept = one(statement, "select ledger from head");
            if (!kept.equals(ledger)) {
                throw new IllegalStateException(
                        "this database holds the ledger " + kept + ", not " + ledger);
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
