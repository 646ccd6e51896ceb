package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The views as their database sees them: a service that is still starting cannot be asked. */
final class ViewsRows implements AutoCloseable {
    private final Connection connection;

    ViewsRows(Recorded recorded) {
        try {
            connection = recorded.views();
        } catch (SQLException e) {
            throw new IllegalStateException("the views' database could not be reached", e);
        }
    }

    /** The last event whose rows are committed; 0 before the service has made its tables. */
    long position() {
        return number("select to_regclass('intake') is not null") == 0
                ? 0
                : number("select coalesce(max(position), 0) from intake");
    }

    /** Fails unless the timelines hold all entries, and measures are made of all reports. */
    void demand(long timelineEntries, long reports) {
        long entries = number("select count(*) from timeline");
        long counted =
                number("select count(*) from timeline where counted and replaced_at is null");
        if (entries != timelineEntries || counted != reports) {
            throw new IllegalStateException(
                    "the timelines hold %d of %d entries, measures count %d of %d reports"
                            .formatted(entries, timelineEntries, counted, reports));
        }
    }

    private long number(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1) instanceof Boolean is ? (is ? 1 : 0) : row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be closed", e);
        }
    }
}
