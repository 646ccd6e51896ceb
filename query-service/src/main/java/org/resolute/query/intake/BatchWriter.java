package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resolute.query.intake.CheckpointTable.Live;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Putting.Putters;
import org.resolute.query.sql.Sql;
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
    private static final String WRITING = "query-intake";
    private static final String STANDING_BY = "query-standing-by";
    private static final int TRIED_AGAIN_AT_ONCE = 1_000;

    private final Session session;
    private final CheckpointTable checkpoints;
    private final Putters putters;
    private final Along along;
    private volatile Set<String> held = Set.of();
    private long generation;
    private volatile long epoch;
    private boolean isReady;

    BatchWriter(WritingPlace views, CheckpointTable checkpoints, Putters putters) {
        this.session = new Session(views, STANDING_BY);
        this.checkpoints = checkpoints;
        this.putters = putters;
        this.along = new Along(checkpoints, putters);
    }

    /** The name of the views, which are prepared if they are not. */
    String views() throws InterruptedException {
        return session.across(open -> {
            checkpoints.prepare(open, putters.projections());
            String views = checkpoints.views(open);
            open.commit();
            return views;
        });
    }

    long epoch() {
        return epoch;
    }

    /** Takes the writing over from whoever had it, and says where to go on. */
    Checkpoint takeOver() throws InterruptedException {
        session.reopen(WRITING);
        return session.across(open -> {
            endOthers(open);
            epoch = checkpoints.takeOver(open);
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
        return session.across(open -> {
            Checkpoint checkpoint = checkpoints.load(open);
            open.commit();
            return checkpoint;
        });
    }

    /**
     * One who was frozen in the middle of a transaction would hold its locks for as long as it is,
     * and nobody but the database can end it.
     */
    private static void endOthers(Connection open) throws SQLException {
        String sql =
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and usename = current_user"
                        + " and application_name = any(?) and pid <> pg_backend_pid()";
        String[] names = {WRITING, "query-rebuild"};
        Sql.list(open, sql, row -> row.getBoolean(1), (Object) names);
        open.commit();
    }

    /** Looks only, from now on. */
    void standBy() {
        session.reopen(STANDING_BY);
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
            checkpoints.lock(open, epoch);
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
        return session.across(open -> {
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
        Optional<Live> moved = checkpoints.move(open, epoch, batch.from(), batch.to());
        if (moved.isEmpty()) {
            open.rollback();
            // A crash of the database may have taken back what made the views ready.
            isReady = false;
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

    /** Gives the connection back; what was not committed is rolled back. */
    @Override
    public void close() {
        session.close();
    }
}
