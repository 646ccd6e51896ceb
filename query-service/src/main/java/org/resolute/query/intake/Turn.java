package org.resolute.query.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to write: of all instances on one database the one that the consumer group gave
 * the ledger's partition.
 *
 * <p>Maintainer's note. The member takes no records; it only keeps its place in the group, on a
 * thread of its own, and the reader goes where the views' checkpoint says. That an instance
 * believes it has the turn proves nothing: one that was frozen believes so until it has polled. So
 * the writer asks for a turn that was seen by a poll begun after the asking, and the database turns
 * away whoever is not the last to have taken over. Brokers that are away leave everything as it is.
 */
final class Turn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /** How long the group waits for a member that says nothing. */
    private static final int SILENCE_MILLIS_MAX = 6_000;

    private static final int HEARTBEAT_MILLIS = 1_500;
    private static final int METADATA_MILLIS_MAX = 1_000;
    private static final Duration POLL_MAX = Duration.ofMillis(100);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);

    private final Source source;
    private final String group;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("intake-turn").unstarted(this::runUntilEnded);
    private volatile boolean isOurs;
    private volatile long polls;

    private Turn(Source source, String group) {
        this.source = source;
        this.group = group;
    }

    /** Enters the group. */
    static Turn in(String group, Source source) {
        Turn turn = new Turn(source, group);
        turn.thread.start();
        return turn;
    }

    boolean isOurs() {
        return isOurs;
    }

    /** Waits that long at most; true where it is ours after a poll that began in the meantime. */
    boolean await(Duration waitMax) throws InterruptedException {
        long begun = polls;
        long end = System.nanoTime() + waitMax.toNanos();
        while (polls < begun + 2 && System.nanoTime() < end) {
            Thread.sleep(POLL_MAX.toMillis() / 4);
        }
        return isOurs && polls >= begun + 2;
    }

    private void runUntilEnded() {
        Backoff backoff = Backoff.first();
        try {
            while (true) {
                try (KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(settings())) {
                    try {
                        keepPlace(member);
                    } finally {
                        isOurs = false;
                        leave(member);
                    }
                } catch (InterruptException e) {
                    throw e;
                } catch (KafkaException e) {
                    LOG.warn("The place in group {} was lost; entering again", group, e);
                    backoff.pause();
                    backoff = backoff.next();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("Left group {}", group, e);
        }
    }

    private void keepPlace(KafkaConsumer<byte[], byte[]> member) throws InterruptedException {
        member.subscribe(List.of(source.topic()), new Given(member));
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            member.poll(POLL_MAX);
            // One thread writes, so nothing is lost between reading and writing.
            long done = polls + 1;
            polls = done;
        }
    }

    private static void leave(KafkaConsumer<byte[], byte[]> member) {
        boolean interrupted = Thread.interrupted();
        member.close(CloseOptions.timeout(CLOSE_MAX));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the group gives and takes. */
    private final class Given implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> member;

        Given(KafkaConsumer<byte[], byte[]> member) {
            this.member = member;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            member.pause(given);
            if (!given.isEmpty()) {
                isOurs = true;
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            if (!taken.isEmpty()) {
                isOurs = false;
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, source.bootstrap()),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, "turn-" + source.ledger()),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                Map.entry(
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class),
                Map.entry(
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class),
                // Who has the turn keeps it when others come.
                Map.entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS_MAX),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SILENCE_MILLIS_MAX),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS),
                Map.entry(
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        (long) IntakeBounds.RECONNECT_MILLIS_MAX));
    }

    /** Leaves the group, so that another has the turn at once. */
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
}
