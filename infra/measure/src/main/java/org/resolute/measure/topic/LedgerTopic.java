package org.resolute.measure.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic of the named ledger, looked at from outside. */
public final class LedgerTopic implements AutoCloseable {
    private final String bootstrap;
    private final TopicPartition partition;
    private final Admin admin;

    public LedgerTopic(String bootstrap, String ledger) {
        this.bootstrap = bootstrap;
        this.partition = new TopicPartition("ledger." + ledger, 0);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    String bootstrap() {
        return bootstrap;
    }

    TopicPartition partition() {
        return partition;
    }

    /** As the relay makes it. */
    public void create() {
        NewTopic topic = new NewTopic(partition.topic(), 1, (short) 1);
        await(admin.createTopics(List.of(topic)).all());
    }

    public void delete() {
        await(admin.deleteTopics(List.of(partition.topic())).all());
    }

    /** Records acknowledged so far; 0 as long as there is no topic. */
    public long end() {
        try {
            return await(
                            admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                    .partitionResult(partition))
                    .offset();
        } catch (UnknownTopicOrPartitionException _) {
            return 0;
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the broker said no", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was asked", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
