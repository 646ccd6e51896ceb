package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Putting.Putters;
import org.resolute.query.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a batch into the next set of views too, in the transaction that puts it into the live ones,
 * so that everybody always finds the two at the same position. A next set that fails is left
 * behind; the live views never wait for its mending.
 */
final class Along {
    private static final Logger LOG = LoggerFactory.getLogger(Along.class);

    private final CheckpointTable checkpoints;
    private final Putters putters;

    Along(CheckpointTable checkpoints, Putters putters) {
        this.checkpoints = checkpoints;
        this.putters = putters;
    }

    void put(Connection open, Batch batch) throws SQLException {
        Savepoint before = open.setSavepoint();
        try {
            putNext(open, batch);
            open.releaseSavepoint(before);
        } catch (RuntimeException e) {
            leave(open, before, batch, e);
        } catch (SQLException e) {
            if (!Session.isRefusal(e)) {
                throw e;
            }
            leave(open, before, batch, e);
        }
    }

    private void putNext(Connection open, Batch batch) throws SQLException {
        if (!ShelfTable.move(open, batch.from(), batch.to())) {
            throw new Broken("the next set does not stand at " + batch.from().position());
        }
        Sql.update(open, "set local search_path = " + ShelfTable.NEXT);
        Putting putting = new Putting(putters, open, putters.aside().subjects(open));
        putting.putInParts(batch.events());
        Sql.update(open, "set local search_path = " + ViewTables.LIVE);
    }

    private void leave(Connection open, Savepoint before, Batch batch, Exception cause)
            throws SQLException {
        LOG.error("The next set of views fell behind at {}", batch.from().position(), cause);
        open.rollback(before);
        checkpoints.follow(open, false);
    }
}
