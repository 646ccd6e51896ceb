package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.CheckpointTable.Live;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Putting.Putters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch: the position moves first, which locks its row, then every projection puts its
 * rows, then all of it commits.
 *
 * <p>Maintainer's note. The update of the position names the position it expects. It finds no row
 * where another intake was faster, or where a commit whose answer was lost did go through, or where
 * a crashed database took back a commit; the caller then starts again from the checkpoint. A
 * database that is away is tried without end, with the same batch. A database that understood and
 * said no (SQL state classes 22, 23, 42) will say no again, so that is broken, except where it is
 * about the rows of an event; see {@link Putting}. What was set aside is tried again whenever the
 * checkpoint is loaded, since the service may have been mended.
 *
 * <p>An empty view that is far behind is filled without what only questions need, and made ready
 * for them in the transaction of the batch that has nearly caught up, so that no crash leaves a
 * view that has caught up and is not ready. Keeping indexes while a million events came in random
 * order of occurrence was measured: it takes the database more than twice the time.
 */
final class BatchWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final int TRIED_AGAIN_AT_ONCE = 1_000;
    private static final List<String> REFUSED = List.of("22", "23", "42");

    private final WritingPlace views;
    private final CheckpointTable checkpoints;
    private final Putters putters;
    private final Along along;
    private volatile Set<String> held = Set.of();
    private long generation;
    private @Nullable Connection connection;
    private boolean isReady;

    BatchWriter(WritingPlace views, CheckpointTable checkpoints, Putters putters) {
        this.views = views;
        this.checkpoints = checkpoints;
        this.putters = putters;
        this.along = new Along(checkpoints, putters);
    }

    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    Checkpoint load() throws InterruptedException {
        return across(open -> {
            checkpoints.prepare(open, putters.projections());
            open.commit();
            tryAgain(open);
            Set<String> waiting = putters.aside().subjects(open);
            Checkpoint checkpoint = checkpoints.load(open);
            open.commit();
            held = waiting;
            generation = checkpoint.soundness().generation();
            return checkpoint;
        });
    }

    /** Where the views stand, which somebody else may have exchanged. */
    Checkpoint look() throws InterruptedException {
        return across(open -> {
            Checkpoint checkpoint = checkpoints.load(open);
            open.commit();
            return checkpoint;
        });
    }

    /** How many subjects have events that wait. */
    int held() {
        return held.size();
    }

    /** Puts what was set aside, so far as that can be done by now. */
    private void tryAgain(Connection open) throws SQLException {
        Set<String> waiting = Set.of();
        List<Recorded> some = putters.aside().after(open, 0, TRIED_AGAIN_AT_ONCE);
        while (!some.isEmpty()) {
            checkpoints.lock(open);
            Putting putting = new Putting(putters, open, waiting);
            putting.putAgain(some);
            waiting = putting.held();
            if (!putting.put().isEmpty()) {
                putters.aside().remove(open, putting.put());
                checkpoints.amend(open);
                LOG.info("Put {} events that were set aside", putting.put().size());
            }
            open.commit();
            some = putters.aside().after(open, some.getLast().position(), TRIED_AGAIN_AT_ONCE);
        }
    }

    /**
     * Writes the batch.
     *
     * @return where the views stand now; empty where they did not stand where the batch begins
     */
    Optional<Checkpoint> write(Batch batch) throws InterruptedException {
        return across(open -> {
            try {
                return write(open, batch, Putting::putAtOnce);
            } catch (RuntimeException | SQLException e) {
                if (!Putting.isOfTheRows(e)) {
                    throw e;
                }
                LOG.warn("Putting {} in parts", batch.from().position() + 1, e);
                open.rollback();
                return write(open, batch, Putting::putInParts);
            }
        });
    }

    /** How the events of a batch are put. */
    private interface Way {
        void put(Putting putting, List<Recorded> events) throws SQLException;
    }

    private Optional<Checkpoint> write(Connection open, Batch batch, Way way) throws SQLException {
        putters.steps().at(Step.BEGUN);
        Optional<Live> moved = checkpoints.move(open, batch.from(), batch.to());
        if (moved.isEmpty()) {
            open.rollback();
            return Optional.empty();
        }
        Checkpoint reached = moved.get().checkpoint();
        putters.steps().at(Step.MOVED);
        if (batch.isFirstOfMany()) {
            for (Projection projection : putters.projections()) {
                projection.expectMany(open);
            }
        }
        boolean isAsKnown = reached.soundness().generation() == generation;
        Set<String> waiting = isAsKnown ? held : putters.aside().subjects(open);
        Putting putting = new Putting(putters, open, waiting);
        way.put(putting, batch.events());
        if (!putting.held().equals(waiting)) {
            reached = checkpoints.amend(open);
        }
        if (moved.get().isFollowed()) {
            along.put(open, batch);
        }
        boolean makesReady = !isReady && batch.isNearTheEnd();
        if (makesReady) {
            putters.makeReady(open);
        }
        open.commit();
        held = putting.held();
        generation = reached.soundness().generation();
        isReady |= makesReady;
        putters.steps().at(Step.COMMITTED);
        return Optional.of(reached);
    }

    private <T> T across(Work<T> work) throws InterruptedException {
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
            open = views.open("query-intake");
            connection = open;
        }
        return open;
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
