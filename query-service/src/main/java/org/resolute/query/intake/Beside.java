package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Delivery.End;
import org.resolute.query.intake.Putting.Putters;
import org.resolute.query.intake.ShelfTable.Shelf;

/**
 * Brings the next set of views to where the live one stands, with a reader of its own.
 *
 * <p>Maintainer's note. Far behind the live views it writes whole batches without any lock. Near
 * them it first makes itself ready for questions, and then holds the live checkpoint's row while it
 * writes, so that the live writer waits for that long. In the transaction in which the two stand at
 * the same position the row says that the live views are followed; from then on the live writer
 * puts every batch into both, in one transaction, and this reader has nothing left to do. It never
 * goes beyond the live views. What dies with the process is a transaction; the set and its
 * checkpoint stay, and another of these goes on from there.
 */
public final class Beside implements AutoCloseable {
    /** How far behind the live views their writer is made to wait. */
    private static final long NEAR_EVENTS = 20_000;

    private static final Duration WAIT_MAX = Duration.ofMillis(200);

    private final CheckpointTable checkpoints;
    private final Putters putters;
    private final Connection open;
    private final TopicReader reader;
    private final long epoch;
    private Checkpoint reached;
    private @Nullable Batch waiting;
    private boolean isReady;

    private Beside(IntakeParts parts, Connection open, long epoch, Checkpoint from) {
        this.epoch = epoch;
        this.checkpoints = parts.checkpoints();
        this.putters = parts.putters(Step.Watcher.NONE);
        this.open = open;
        this.reached = from;
        this.reader = TopicReader.start(parts.source(), from, Step.Watcher.NONE);
    }

    /**
     * Goes on with the set that is there.
     *
     * @param epoch in which this instance writes
     * @param open whose tables are those of the next set, by its search path; it stays the caller's
     */
    static Beside from(IntakeParts parts, long epoch, Connection open) throws SQLException {
        Shelf next =
                ShelfTable.find(open, ShelfTable.NEXT)
                        .orElseThrow(() -> new Broken("there is no next set of views"));
        open.commit();
        return new Beside(parts, open, epoch, next.reached());
    }

    /** Puts some more events; true once the live views are followed. */
    public boolean advance() throws SQLException, InterruptedException {
        Checkpoint live = checkpoints.load(open);
        open.commit();
        boolean isNear = live.position() - reached.position() <= NEAR_EVENTS;
        if (isNear && !isReady) {
            putters.makeReady(open);
            open.commit();
            isReady = true;
        }
        Optional<Batch> batch = next();
        if (isNear) {
            return meet(batch);
        }
        put(batch, live.position());
        open.commit();
        return false;
    }

    private Optional<Batch> next() throws InterruptedException {
        Batch left = waiting;
        waiting = null;
        if (left != null) {
            return Optional.of(left);
        }
        return switch (reader.next(WAIT_MAX).orElse(null)) {
            case null -> Optional.empty();
            case Batch batch -> Optional.of(batch);
            case End(Throwable cause) -> throw new Broken("reading failed: " + cause, cause);
        };
    }

    /** So much of it as the live views hold; the rest waits. */
    private void put(Optional<Batch> batch, long last) throws SQLException {
        waiting = batch.flatMap(one -> one.behind(last)).orElse(null);
        Optional<Batch> part = batch.flatMap(one -> one.upTo(last));
        if (part.isPresent()) {
            put(part.get());
        }
    }

    /** With the live checkpoint held, so that nobody moves it meanwhile. */
    private boolean meet(Optional<Batch> batch) throws SQLException {
        long live = checkpoints.lock(open, epoch).checkpoint().position();
        put(batch, live);
        boolean isThere = reached.position() == live;
        if (isThere) {
            checkpoints.follow(open, true);
        }
        open.commit();
        return isThere;
    }

    private void put(Batch batch) throws SQLException {
        if (!ShelfTable.move(open, batch.from(), batch.to())) {
            throw new Displaced();
        }
        if (!isReady && batch.isFirstOfMany()) {
            for (Projection projection : putters.projections()) {
                projection.expectMany(open);
            }
        }
        Putting putting = new Putting(putters, open, putters.aside().subjects(open));
        putting.putInParts(batch.events());
        reached = batch.to();
    }

    /** The caller ends the connection. */
    @Override
    public void close() {
        reader.close();
    }
}
