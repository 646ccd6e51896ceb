package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Delivery.Batch;
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
 * said no (SQL state classes 22, 23, 42) will say no again, so that is broken.
 *
 * <p>An empty view that is far behind is filled without what only questions need, and made ready
 * for them in the transaction of the batch that has nearly caught up, so that no crash leaves a
 * view that has caught up and is not ready. Keeping indexes while a million events came in random
 * order of occurrence was measured: it takes the database more than twice the time.
 */
final class BatchWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final List<String> REFUSED = List.of("22", "23", "42");

    private final DataSource views;
    private final CheckpointTable checkpoints;
    private final List<Projection> projections;
    private final Step.Watcher steps;
    private @Nullable Connection connection;
    private boolean isReady;

    BatchWriter(
            DataSource views,
            CheckpointTable checkpoints,
            List<Projection> projections,
            Step.Watcher steps) {
        this.views = views;
        this.checkpoints = checkpoints;
        this.projections = List.copyOf(projections);
        this.steps = steps;
    }

    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    Checkpoint load() throws InterruptedException {
        return across(open -> {
            checkpoints.prepare(open);
            Checkpoint checkpoint = checkpoints.load(open);
            open.commit();
            return checkpoint;
        });
    }

    /** Writes the batch; false where the views do not stand where the batch begins. */
    boolean write(Batch batch) throws InterruptedException {
        return across(open -> write(open, batch));
    }

    private boolean write(Connection open, Batch batch) throws SQLException {
        steps.at(Step.BEGUN);
        if (!checkpoints.move(open, batch.from(), batch.to())) {
            open.rollback();
            return false;
        }
        steps.at(Step.MOVED);
        if (batch.isFirstOfMany()) {
            for (Projection projection : projections) {
                projection.expectMany(open);
            }
        }
        for (Projection projection : projections) {
            projection.project(open, batch.events());
            steps.at(Step.PROJECTED);
        }
        boolean makesReady = !isReady && batch.isNearTheEnd();
        if (makesReady) {
            makeReady(open);
        }
        open.commit();
        isReady |= makesReady;
        steps.at(Step.COMMITTED);
        return true;
    }

    /** May take as long as it takes to sort a large view; a silent database is not gone then. */
    private void makeReady(Connection open) throws SQLException {
        int silenceMillisMax = open.getNetworkTimeout();
        open.setNetworkTimeout(Runnable::run, 0);
        for (Projection projection : projections) {
            projection.expectFew(open);
        }
        open.setNetworkTimeout(Runnable::run, silenceMillisMax);
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

    private static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && REFUSED.stream().anyMatch(state::startsWith);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = views.getConnection();
            open.setAutoCommit(false);
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
