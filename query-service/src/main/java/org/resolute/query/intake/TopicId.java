package org.resolute.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Tells a topic from another of the same name.
 *
 * <p>Maintainer's note. A consumer does not: where a topic was deleted, made anew and filled beyond
 * the consumer's offset, it goes on in the middle of the new one and says nothing. That takes the
 * servers longer than {@link #LOOK_NANOS}, so records are of the topic we know where the last look
 * at it is no older. The time in which nothing came says less: a reader that is slow, or was made
 * to wait, gets records of the new topic as soon as it polls.
 */
final class TopicId implements AutoCloseable {
    private static final int ANSWER_MILLIS_MAX = 5_000;
    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();

    private final String topic;
    private final Admin admin;
    private Uuid id;
    private long lookedNanos = System.nanoTime();

    private TopicId(Source source) {
        topic = source.topic();
        admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, source.bootstrap(),
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX));
        id = Uuid.ZERO_UUID;
    }

    /** Knows which topic it is, if it is there; to be made before the first poll. */
    static TopicId learnt(Source source) {
        TopicId topic = new TopicId(source);
        try {
            topic.id = topic.ask();
            return topic;
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
    }

    /**
     * Whether what was got just now may be of another topic than what was got before; also where
     * there was none at the last look.
     */
    boolean isAnother() {
        long now = System.nanoTime();
        if (now - lookedNanos < LOOK_NANOS) {
            return false;
        }
        lookedNanos = now;
        Uuid before = id;
        id = ask();
        return !before.equals(id);
    }

    /** The id; zero while there is no such topic. */
    private Uuid ask() {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(found.get(topic)).topicId();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Uuid.ZERO_UUID;
            }
            throw new KafkaException("the broker did not say which topic it has", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
