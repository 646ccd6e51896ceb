package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Beside;
import org.resolute.query.intake.Broken;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.intake.Intake;
import org.resolute.query.intake.ShelfTable;
import org.resolute.query.intake.ShelfTable.Shelf;
import org.resolute.query.intake.ViewTables;
import org.resolute.query.rebuild.Rebuild.State;
import org.resolute.query.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rebuild, from where it stands to its end.
 *
 * <p>Maintainer's note. Whatever it does is a transaction, and the database alone knows how far it
 * is: another process goes on where this one died. The live views' writer puts every batch into
 * both sets from the moment in which they met, so they can be compared in one snapshot at leisure.
 * The exchange takes the checkpoint's table for itself first: every reader and the writer look at
 * it before anything else, so none of them is in the middle of something, and none that began
 * before the two sets met is left. If that takes long it lets go and tries again, so that readers
 * wait for {@value #LOCK_WAIT} at most.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final String LOCK_WAIT = "3s";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final long PAUSE_MILLIS = 500;
    private static final int COMPARISON_MILLIS_MAX = 3_600_000;

    private final Connection open;
    private final Parts parts;
    private final Rebuild rebuild;

    Rebuilding(Connection open, Parts parts, Rebuild rebuild) {
        this.open = open;
        this.parts = parts;
        this.rebuild = rebuild;
    }

    /** What all rebuilds have in common. */
    record Parts(
            Intake intake,
            CheckpointTable checkpoints,
            RebuildTable table,
            Stage.Watcher stages,
            BooleanSupplier mayGoOn) {}

    /** Ends where it is done, cancelled, or failed; and where somebody else has to go on. */
    void run() throws SQLException, InterruptedException {
        if (isOfAnotherMaking()) {
            clear(State.CANCELLED, "the service was changed meanwhile");
            return;
        }
        if (rebuild.state() == State.WAITING) {
            prepare();
        }
        if (fill() && compare()) {
            exchange();
        }
        if (mayGoOn() && parts.table().isCancelled(open, rebuild.id())) {
            open.commit();
            clear(State.CANCELLED, null);
        }
    }

    private boolean mayGoOn() {
        return parts.mayGoOn().getAsBoolean();
    }

    private boolean isOfAnotherMaking() throws SQLException {
        boolean isOther =
                rebuild.wish().isFromKept()
                        ? !ViewTables.shape(open, ViewTables.LIVE).equals(shapeOfKept())
                        : !rebuild.version().equals(parts.intake().version(open));
        open.commit();
        return isOther;
    }

    private String shapeOfKept() throws SQLException {
        boolean isWaiting = rebuild.state() == State.WAITING;
        return ViewTables.shape(open, isWaiting ? ShelfTable.KEPT : ShelfTable.NEXT);
    }

    private void prepare() throws SQLException {
        parts.intake().demandTurn(open);
        Schemas schemas = new Schemas(open);
        ShelfTable.remove(open, ShelfTable.NEXT);
        if (rebuild.wish().isFromKept()) {
            schemas.drop(ShelfTable.NEXT);
            schemas.rename(ShelfTable.KEPT, ShelfTable.NEXT);
            ShelfTable.rename(open, ShelfTable.KEPT, ShelfTable.NEXT);
        } else {
            schemas.makeNext();
            ShelfTable.put(open, ShelfTable.NEXT, new Shelf(rebuild.version(), Checkpoint.START));
        }
        long first = shelf().reached().position();
        parts.table().isPrepared(open, rebuild.id(), first);
        open.commit();
        LOG.info("Rebuild {} makes {} from position {}", rebuild.id(), rebuild.version(), first);
        parts.stages().at(Stage.PREPARED);
    }

    private Shelf shelf() throws SQLException {
        return ShelfTable.find(open, ShelfTable.NEXT)
                .orElseThrow(() -> new Broken("the next set of views is gone"));
    }

    /** Until the live views are followed; false where that is not wanted any more. */
    private boolean fill() throws SQLException, InterruptedException {
        Sql.update(open, "set search_path = " + ShelfTable.NEXT);
        open.commit();
        try (Beside beside = parts.intake().beside(open)) {
            boolean isFollowed = false;
            while (!isFollowed && isWanted()) {
                isFollowed = beside.advance();
                parts.stages().at(Stage.PUT);
            }
        }
        Sql.update(open, "set search_path = " + ViewTables.LIVE);
        open.commit();
        parts.stages().at(Stage.FOLLOWED);
        return isWanted();
    }

    private boolean isWanted() throws SQLException {
        boolean isCancelled = parts.table().isCancelled(open, rebuild.id());
        open.commit();
        return mayGoOn() && !isCancelled;
    }

    /** False where the next set must not serve. */
    private boolean compare() throws SQLException {
        parts.table().is(open, rebuild.id(), State.COMPARING);
        open.commit();
        open.setNetworkTimeout(Runnable::run, COMPARISON_MILLIS_MAX);
        Sql.update(open, "set transaction isolation level repeatable read");
        List<Difference> found = new Comparison(open).differences();
        boolean lacksMore = moreIsSetAside();
        open.commit();
        if (lacksMore) {
            clear(State.FAILED, "it sets events aside that the live views hold");
            return false;
        }
        Difference.remove(open, rebuild.id());
        for (Difference difference : found) {
            difference.write(open, rebuild.id());
            LOG.warn("Rebuild {} found {}", rebuild.id(), difference);
        }
        parts.table().is(open, rebuild.id(), State.EXCHANGING);
        open.commit();
        parts.stages().at(Stage.COMPARED);
        return true;
    }

    private boolean moreIsSetAside() throws SQLException {
        String sql =
                "select exists (select position from %s.set_aside except".formatted(ShelfTable.NEXT)
                        + " select position from public.set_aside)";
        return Sql.list(open, sql, row -> row.getBoolean(1)).contains(true);
    }

    private void exchange() throws SQLException, InterruptedException {
        boolean isDone = false;
        while (!isDone && isWanted()) {
            try {
                isDone = tryExchange();
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                open.rollback();
                LOG.info("Rebuild {} waits until no reader is in the way", rebuild.id());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private boolean tryExchange() throws SQLException {
        Sql.update(open, "set local lock_timeout = '" + LOCK_WAIT + "'");
        Sql.update(open, "lock table public.intake in access exclusive mode");
        parts.intake().demandTurn(open);
        Checkpoint live = parts.checkpoints().load(open);
        Shelf next = shelf();
        if (next.reached().position() != live.position()) {
            throw new Broken("the next set of views fell behind; the log tells why");
        }
        String version = parts.checkpoints().version(open).orElse("");
        boolean isChanged = !Difference.all(open, rebuild.id()).isEmpty();
        new Schemas(open).exchange();
        parts.table().serves(open, rebuild.id(), version);
        ShelfTable.remove(open, ShelfTable.KEPT);
        ShelfTable.remove(open, ShelfTable.NEXT);
        ShelfTable.put(open, ShelfTable.KEPT, new Shelf(version, live));
        parts.checkpoints().serve(open, next.version(), isChanged);
        open.commit();
        LOG.info("Rebuild {} serves from position {}", rebuild.id(), live.position());
        parts.stages().at(Stage.EXCHANGED);
        return true;
    }

    /** Throws away what was made; a set that was kept is kept on. */
    void clear(State state, @Nullable String told) throws SQLException {
        parts.intake().demandTurn(open);
        parts.checkpoints().follow(open, false);
        parts.table().end(open, rebuild.id(), state, told);
        boolean isPrepared = ShelfTable.find(open, ShelfTable.NEXT).isPresent();
        Schemas schemas = new Schemas(open);
        if (isPrepared && rebuild.wish().isFromKept()) {
            schemas.drop(ShelfTable.KEPT);
            schemas.rename(ShelfTable.NEXT, ShelfTable.KEPT);
            ShelfTable.rename(open, ShelfTable.NEXT, ShelfTable.KEPT);
        } else if (isPrepared) {
            schemas.drop(ShelfTable.NEXT);
            ShelfTable.remove(open, ShelfTable.NEXT);
        }
        open.commit();
        LOG.info("Rebuild {} is {}", rebuild.id(), told == null ? state : state + ": " + told);
        parts.stages().at(Stage.CLEARED);
    }
}
