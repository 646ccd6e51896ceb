package org.resolute.query.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;

/**
 * Opens the views for reading. The pool's connections are read-only and at repeatable read, so that
 * the position and the rows of an answer come from one snapshot.
 */
public final class Views {
    /**
     * The database is away, starting, full of clients, or gave up on a statement that took long.
     */
    private static final List<String> UNAVAILABLE = List.of("08", "53", "57", "58");

    private final DataSource pool;
    private final CheckpointTable checkpoints;

    public Views(DataSource pool, CheckpointTable checkpoints) {
        this.pool = pool;
        this.checkpoints = checkpoints;
    }

    /** What is made of a snapshot. */
    public interface Reading<T> {
        T of(Snapshot snapshot) throws SQLException;
    }

    public <T> T read(Reading<T> reading) {
        try (Connection connection = pool.getConnection()) {
            T made = reading.of(new Snapshot(connection, checkpoints.load(connection)));
            connection.commit();
            return made;
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private static RuntimeException told(SQLException e) {
        String state = e.getSQLState();
        boolean unavailable = state == null || UNAVAILABLE.stream().anyMatch(state::startsWith);
        return unavailable
                ? Refused.because(ProblemCode.VIEWS_UNAVAILABLE)
                : new IllegalStateException("the views could not be read", e);
    }
}
