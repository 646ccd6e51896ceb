package org.resolute.query.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.resolute.query.asof.AsOf;
import org.resolute.query.asof.Moments;
import org.resolute.query.asof.When;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.sql.Sql;

/**
 * Opens the views for reading. The pool's connections are read-only and at repeatable read, so that
 * the position and the rows of an answer come from one snapshot. They see the schema {@code as_of}
 * alone, which shows nothing until the transaction has named its position: no statement can forget
 * to.
 */
public final class Views {
    /**
     * The database is away, starting, full of clients, or gave up on a statement that took long.
     */
    private static final List<String> UNAVAILABLE = List.of("08", "53", "57", "58");

    private final DataSource pool;
    private final CheckpointTable checkpoints;
    private final Moments moments;

    public Views(DataSource pool, CheckpointTable checkpoints, Moments moments) {
        this.pool = pool;
        this.checkpoints = checkpoints;
        this.moments = moments;
    }

    /** What is made of a snapshot. */
    public interface Reading<T> {
        T of(Snapshot snapshot) throws SQLException;
    }

    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    /** What the moment means; turned down where the views have not come to it. */
    public AsOf find(When when) {
        return moments.known(when)
                .orElseGet(() ->
                        inTransaction(open -> moments.find(open, when, checkpoints.load(open))));
    }

    /**
     * Reads the views as of a moment, or else as of all they hold.
     *
     * @param validAt the day asked about, where one was named
     */
    public <T> T read(Optional<AsOf> asked, Optional<LocalDate> validAt, Reading<T> reading) {
        return inTransaction(open -> {
            Checkpoint head = checkpoints.load(open);
            AsOf asOf = asked.orElseGet(() -> moments.now(head));
            refuseBefore(asOf.position(), head.position());
            String position = Long.toString(asOf.position());
            Sql.list(open, "select set_config('resolute.as_of', ?, true)", _ -> true, position);
            return reading.of(new Snapshot(open, head, asOf, validAt.orElse(asOf.present())));
        });
    }

    /** A crash of the database may have taken back what was seen a moment ago. */
    static void refuseBefore(long position, long head) {
        if (head < position) {
            throw Refused.because(ProblemCode.POSITION_NOT_REACHED, position, head);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            T made = work.done(connection);
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
