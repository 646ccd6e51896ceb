package org.resolute.query.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Delivery.End;
import org.resolute.query.intake.Standing.Behind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the ledger's events into the views, for as long as the process lives and whenever it has
 * the turn.
 *
 * <p>Maintainer's note. Beside {@link Turn} two threads: {@code intake-reader} polls and parses,
 * {@code intake} writes. Between them lies a queue of {@link IntakeBounds#BATCHES_WAITING_MAX}
 * batches, so PostgreSQL and the parser work at the same time and memory stays bounded. When the
 * views turn out not to stand where a batch begins, both start again from the checkpoint. When an
 * assumption is false the intake stops for good, with the checkpoint kept, and says so in the log,
 * in its health, in its meter and in its standing; the answers stay those of the checkpoint. Only a
 * restart clears that, since someone has to look first.
 */
public final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration STANDING_BY_MAX = Duration.ofMillis(300);
    private static final Duration IDLE_MAX = Duration.ofSeconds(1);

    private final IntakeParts parts;
    private final Source source;
    private final BatchWriter writer;
    private final Reached reached;
    private final Step.Watcher steps;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("intake").unstarted(this::runUntilEnded);

    private final IntakeMeters meters;
    private volatile @Nullable TopicReader reader;
    private volatile @Nullable Instant oldestWaiting;
    private volatile @Nullable String stoppedBecause;

    Intake(IntakeParts parts, MeterRegistry registry, Step.Watcher steps) {
        this.parts = parts;
        this.source = parts.source();
        this.steps = steps;
        this.reached = parts.reached();
        this.clock = parts.clock();
        this.writer = parts.writer(steps);
        this.meters = new IntakeMeters(registry, source.ledger());
        meters.watch(this);
    }

    public void start() {
        thread.start();
    }

    public Standing standing() {
        TopicReader reading = reader;
        Checkpoint checkpoint = reached.checkpoint();
        Optional<Sight> sight = reading == null ? Optional.empty() : reading.sight();
        Behind behind = sight.map(seen -> behind(seen, checkpoint)).orElse(null);
        return new Standing(checkpoint, behind, isWriting(), stoppedBecause);
    }

    /** Whether it goes on, and is the one that writes. */
    public boolean isWriting() {
        return thread.isAlive() && stoppedBecause == null && reader != null;
    }

    /** Goes on with the next set of views, on a connection whose tables are those of that set. */
    public Beside beside(Connection open) throws SQLException {
        return Beside.from(parts, writer.epoch(), open);
    }

    /** Ends what the caller is about to write where another instance has taken over. */
    public void demandTurn(Connection open) throws SQLException {
        parts.checkpoints().demand(open, writer.epoch());
    }

    /** What this service would make of the events. */
    public String version(Connection open) throws SQLException {
        return ViewTables.version(open, parts.projections());
    }

    /** How many undertakings, units and resolutions have events that were set aside. */
    int setAside() {
        return writer.held();
    }

    private Behind behind(Sight seen, Checkpoint checkpoint) {
        long events = seen.unread() + Math.max(0, seen.read() - checkpoint.position());
        Instant waiting = oldestWaiting;
        Instant oldest = waiting == null ? checkpoint.recordedAt() : waiting;
        return Behind.of(events, oldest, clock.instant());
    }

    private void runUntilEnded() {
        try (writer;
                Turn turn = Turn.in("query." + source.ledger() + "." + writer.views(), source)) {
            while (true) {
                standBy(turn);
                writeOn(turn);
            }
        } catch (InterruptedException e) {
            LOG.info("The intake was closed at position {}", reached.checkpoint().position());
        } catch (RuntimeException | Error e) {
            stop(e);
        }
    }

    /** Another writes; this one keeps up with what is written, until it has the turn. */
    private void standBy(Turn turn) throws InterruptedException {
        while (!turn.await(STANDING_BY_MAX)) {
            look();
        }
    }

    private void writeOn(Turn turn) throws InterruptedException {
        try {
            runFromCheckpoint(turn);
        } catch (Displaced e) {
            LOG.debug("Displaced", e);
        } finally {
            reader = null;
            writer.standBy();
        }
        LOG.warn("The views were moved by another, or are another's to move; looking whose turn");
    }

    private void runFromCheckpoint(Turn turn) throws InterruptedException {
        Checkpoint from = writer.takeOver();
        reached.set(from);
        LOG.info("Reading {} from position {}", source.topic(), from.position() + 1);
        try (TopicReader reading = TopicReader.start(source, from, steps)) {
            reader = reading;
            boolean continued = true;
            while (continued && turn.isOurs()) {
                continued =
                        switch (reading.next(IDLE_MAX).orElse(null)) {
                            case null -> look();
                            case Batch batch -> write(batch);
                            case End(Throwable cause) -> throw ended(cause);
                        };
            }
        }
    }

    /** Nothing came for a while; the views may have been exchanged meanwhile. */
    private boolean look() throws InterruptedException {
        reached.set(writer.look());
        return true;
    }

    private boolean write(Batch batch) throws InterruptedException {
        oldestWaiting = batch.events().getFirst().recordedAt();
        long begunNanos = System.nanoTime();
        Optional<Checkpoint> written = writer.write(batch);
        if (written.isPresent()) {
            reached.set(written.get());
            meters.wrote(batch.events().size(), System.nanoTime() - begunNanos);
        }
        oldestWaiting = null;
        return written.isPresent();
    }

    private static RuntimeException ended(Throwable cause) {
        return cause instanceof Broken broken
                ? broken
                : new Broken("reading failed: " + cause, cause);
    }

    private void stop(Throwable cause) {
        String reason = cause instanceof Broken ? String.valueOf(cause.getMessage()) : "" + cause;
        stoppedBecause = reason;
        LOG.error(
                "INTAKE STOPPED at position {}: {}. Answers stay as of that position. Compare {}"
                        + " with the ledger; if the topic is at fault delete it, the relay fills it"
                        + " anew; then restart this service",
                reached.checkpoint().position(),
                reason,
                source.topic(),
                cause);
    }

    /** Ends both threads; a batch under way is finished or rolled back. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(IntakeBounds.CLOSE_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
