package org.resolute.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Delivery.Batch;
import org.resolute.query.intake.Delivery.End;
import org.resolute.query.intake.Line.Ending;
import org.resolute.query.intake.Line.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls and parses on a thread of its own, ahead of the writing by a bounded number of batches.
 *
 * <p>Maintainer's note. The kept offset is a hint. A topic that was wiped and refilled has other
 * offsets for the same positions, so a gap, an offset out of range or another topic of the same
 * name sends the reader to the beginning once, where repeats are dropped until the line goes on;
 * only a gap that is met again from there is loss. The flag falls with the next event taken. Each
 * reading begins with the last event that was taken, so that a topic with another history is
 * noticed; until then nobody knows how far behind the views are. Brokers that are away, topics that
 * do not exist yet and names that do not resolve are waited for without end; whatever else ends the
 * thread is delivered behind the good batches, so the writer keeps all that could be kept. Parsing
 * on the writing thread was tried: it costs a third of the rebuild's speed on two cores.
 */
final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final Source source;
    private final Line line;
    private final Step.Watcher steps;
    private final BlockingQueue<Delivery> deliveries =
            new ArrayBlockingQueue<>(IntakeBounds.BATCHES_WAITING_MAX);
    private final Thread thread;
    private volatile @Nullable Sight sight;
    private boolean rereading;

    private TopicReader(Source source, Checkpoint from, Step.Watcher steps) {
        this.source = source;
        this.line = new Line(source.ledger(), from);
        this.steps = steps;
        this.thread =
                Thread.ofPlatform().daemon().name("intake-reader").unstarted(this::readUntilEnded);
    }

    static TopicReader start(Source source, Checkpoint from, Step.Watcher steps) {
        TopicReader reader = new TopicReader(source, from, steps);
        reader.thread.start();
        return reader;
    }

    /** The next delivery; empty where none came in that time. */
    Optional<Delivery> next(Duration waitMax) throws InterruptedException {
        return Optional.ofNullable(deliveries.poll(waitMax.toMillis(), TimeUnit.MILLISECONDS));
    }

    Optional<Sight> sight() {
        return Optional.ofNullable(sight);
    }

    /** Ends the thread; what it read and was not taken is read again by the next reader. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        thread.interrupt();
        try {
            thread.join(IntakeBounds.CLOSE_MILLIS_MAX);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilEnded() {
        try {
            readAcrossOutages();
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("The reader was closed", e);
        } catch (RuntimeException | Error e) {
            endWith(e);
        }
    }

    private void endWith(Throwable cause) {
        try {
            deliveries.put(new End(cause));
        } catch (InterruptedException e) {
            LOG.debug("The reader was closed while it ended", e);
        }
    }

    private void readAcrossOutages() throws InterruptedException {
        Backoff backoff = Backoff.first();
        while (true) {
            Checkpoint from = line.last();
            line.doubt();
            try (TopicId id = TopicId.learnt(source);
                    Topic topic = new Topic(source, Math.max(0, from.offset()), id)) {
                readOn(topic);
            } catch (InterruptException e) {
                throw e;
            } catch (KafkaException e) {
                LOG.warn("Reading {} failed; trying again", source.topic(), e);
                backoff = from.equals(line.last()) ? backoff : Backoff.first();
                backoff.pause();
                backoff = backoff.next();
            }
        }
    }

    private void readOn(Topic topic) throws InterruptedException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                List<ConsumerRecord<byte[], byte[]>> records = topic.poll();
                if (!records.isEmpty()) {
                    steps.at(Step.POLLED);
                }
                if (!records.isEmpty() && topic.isAnother()) {
                    LOG.warn("{} was made anew; reading it from its beginning", source.topic());
                    reread(topic);
                } else {
                    take(topic, records);
                }
            } catch (OffsetOutOfRangeException e) {
                LOG.warn("{} does not hold the offset we kept; reading it anew", source.topic(), e);
                reread(topic);
            }
        }
    }

    private void take(Topic topic, List<ConsumerRecord<byte[], byte[]>> records)
            throws InterruptedException {
        Taken taken = line.take(records);
        OptionalLong unread = topic.unread();
        sight = line.isConfirmed() ? seen(unread) : null;
        if (!taken.events().isEmpty()) {
            rereading = false;
            deliveries.put(new Batch(taken.from(), taken.events(), unread.orElse(0)));
        }
        switch (taken.ending()) {
            case Ending.AllRead() -> {}
            case Ending.AtGap(Line.Gap gap) -> meet(gap, topic);
            case Ending.AtBroken(Broken cause) -> throw cause;
        }
    }

    private @Nullable Sight seen(OptionalLong unread) {
        return unread.isPresent() ? new Sight(line.last().position(), unread.getAsLong()) : sight;
    }

    private void meet(Line.Gap gap, Topic topic) {
        if (rereading) {
            throw new Broken(
                    "events are missing from %s: position %d is followed by %d at offset %d"
                            .formatted(
                                    source.topic(), gap.expected() - 1, gap.found(), gap.offset()));
        }
        LOG.warn("Position {} is not where it was; reading {} anew", gap, source.topic());
        reread(topic);
    }

    private void reread(Topic topic) {
        rereading = true;
        line.doubt();
        topic.rewind();
    }
}
