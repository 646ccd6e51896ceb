package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intake's connection to the views, opened anew whenever it was lost. A database that is away
 * is tried without end; one that understood and said no will say no again, so that is broken.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final List<String> REFUSED = List.of("22", "23", "42");

    private final WritingPlace views;
    private String name;
    private @Nullable Connection connection;

    Session(WritingPlace views, String name) {
        this.views = views;
        this.name = name;
    }

    interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    <T> T across(Work<T> work) throws InterruptedException {
        for (Backoff backoff = Backoff.first(); ; backoff = backoff.next()) {
            try {
                return work.done(connection());
            } catch (SQLException e) {
                close();
                if (isRefusal(e)) {
                    throw new Broken("the views' database refused the rows: " + e.getMessage(), e);
                }
                LOG.warn("The views' database did not answer; trying again", e);
                backoff.pause();
            }
        }
    }

    /** Whether the database understood and said no; it will say no again. */
    static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && REFUSED.stream().anyMatch(state::startsWith);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = views.open(name);
            connection = open;
        }
        return open;
    }

    /** From now on under this name. */
    void reopen(String other) {
        close();
        name = other;
    }

    /** Gives the connection back; what was not committed is rolled back. */
    @Override
    public void close() {
        try (Connection open = connection) {
            connection = null;
            if (open != null && !open.isClosed()) {
                open.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The connection was gone already", e);
        }
    }
}
