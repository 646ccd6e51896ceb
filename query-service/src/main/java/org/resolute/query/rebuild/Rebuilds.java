package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.resolute.query.intake.Displaced;
import org.resolute.query.intake.ShelfTable;
import org.resolute.query.intake.ShelfTable.Shelf;
import org.resolute.query.intake.WritingPlace;
import org.resolute.query.rebuild.Rebuild.Reason;
import org.resolute.query.rebuild.Rebuild.State;
import org.resolute.query.rebuild.Rebuilding.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the rebuilds of this database, one after the other, in the process that writes the
 * views. Where the projections of this service are not those that made the live views, it wants one
 * by itself.
 *
 * <p>Maintainer's note. One thread looks twice a second what is wanted; wishes come through the
 * database, from whichever process was asked. A database that is away is tried again without end.
 * Whatever else a rebuild meets ends it, and the live views serve on.
 */
public final class Rebuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long CLOSE_MILLIS_MAX = 10_000;

    private final WritingPlace place;
    private final Parts parts;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("rebuild").unstarted(this::runUntilEnded);
    private boolean isVersionKnown;

    Rebuilds(WritingPlace place, Parts parts) {
        this.place = place;
        this.parts = parts;
    }

    void start() {
        thread.start();
    }

    private void runUntilEnded() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                if (parts.mayGoOn().getAsBoolean()) {
                    look();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Rebuilding was closed", e);
        }
    }

    private void look() throws InterruptedException {
        try (Connection open = place.open("query-rebuild")) {
            Optional<Rebuild> underWay = parts.table().underWay(open);
            open.commit();
            if (underWay.isPresent()) {
                run(open, underWay.get());
            } else if (!isVersionKnown) {
                compareVersions(open);
            }
        } catch (SQLException e) {
            LOG.warn("Rebuilding met trouble with the database; trying again", e);
        }
    }

    private void run(Connection open, Rebuild rebuild) throws SQLException, InterruptedException {
        try {
            runOrFail(open, rebuild);
        } catch (Displaced e) {
            open.rollback();
            LOG.info("Rebuild {} is for another instance to go on with", rebuild.id());
        }
    }

    private void runOrFail(Connection open, Rebuild rebuild)
            throws SQLException, InterruptedException {
        Rebuilding rebuilding = new Rebuilding(open, parts, rebuild);
        try {
            rebuilding.run();
        } catch (Displaced e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Rebuild {} failed", rebuild.id(), e);
            open.rollback();
            rebuilding.clear(State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the live views are those that this service makes. */
    private void compareVersions(Connection open) throws SQLException {
        String own = parts.intake().version(open);
        Optional<String> live = parts.checkpoints().version(open);
        if (parts.table().isRejected(open, own)) {
            LOG.warn("The views stay those of {}: somebody went back to them", live.orElse("?"));
        } else if (!live.equals(Optional.of(own))) {
            boolean isKept =
                    ShelfTable.find(open, ShelfTable.KEPT)
                            .filter(kept -> kept.version().equals(own))
                            .isPresent();
            LOG.info("The views were made by {}, this is {}", live.orElse("another"), own);
            parts.table().begin(open, Reason.CHANGED, isKept, own);
        }
        open.commit();
        isVersionKnown = true;
    }

    /** Wants the live views made anew; empty where another rebuild is under way. */
    Optional<Long> ask() throws SQLException {
        try (Connection open = place.open("query-admin")) {
            Optional<Long> id =
                    parts.table().begin(open, Reason.ASKED, false, parts.intake().version(open));
            open.commit();
            return id;
        }
    }

    /** The views that this rebuild replaced; empty where they are not kept any more. */
    Optional<Shelf> replaced(long id) throws SQLException {
        try (Connection open = place.open("query-admin")) {
            return parts.table().isLastServing(open, id)
                    ? ShelfTable.find(open, ShelfTable.KEPT)
                    : Optional.empty();
        }
    }

    /** Wants the views that were kept; empty where another rebuild is under way. */
    Optional<Long> rollBack(Shelf kept) throws SQLException {
        try (Connection open = place.open("query-admin")) {
            Optional<Long> id = parts.table().begin(open, Reason.ROLLBACK, true, kept.version());
            open.commit();
            return id;
        }
    }

    /** Wants no more of it; false where it has ended. */
    boolean cancel(long id) throws SQLException {
        try (Connection open = place.open("query-admin")) {
            boolean isCancelled = parts.table().cancel(open, id);
            open.commit();
            return isCancelled;
        }
    }

    /** Ends the thread; whatever it was at is gone on with at the next start. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
