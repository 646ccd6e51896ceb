package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/** Whether the ledger holds what was acknowledged: speed without that is worth nothing. */
record Recorded(Stage stage, LedgerDatabases databases) {

    void demand(long acknowledged) {
        String query = "select position, (select max(position) from ledger.event) from ledger.head";
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            if (row.getLong(1) != acknowledged || row.getLong(2) != acknowledged) {
                throw new IllegalStateException(
                        "acknowledged were %d, the head says %d and the last event is %d"
                                .formatted(acknowledged, row.getLong(1), row.getLong(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }

    Connection superuser() throws SQLException {
        return enter("_ledger");
    }

    /** Into the database of the views. */
    Connection views() throws SQLException {
        return enter("_views");
    }

    private Connection enter(String database) throws SQLException {
        String name = databases.ledger().replace('-', '_') + database;
        return DriverManager.getConnection(stage.postgres().jdbcUrl(name));
    }
}
