package org.resolute.command.listening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.resolute.command.settling.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes submissions from their topic, a batch at a time, and answers each before it goes on.
 *
 * <p>Note to the maintainer. A batch is settled, its receipts are acknowledged, and only then its
 * offsets are committed; so a record is answered at least once, and what a second answer is about
 * is recorded once, since its source and id are recognised. When the database is away, the batch is
 * read again from its beginning after a pause, in the same group: nothing is skipped, and no other
 * node is asked, which would find the same. When a receipt cannot be sent, both clients are made
 * anew, since a producer that failed may not recover. When the partitions went to another node
 * meanwhile, that one answers again. Whatever else goes wrong stands still here and is loud;
 * garbage does not count as wrong, it is answered.
 */
final class Listening implements AutoCloseable {
    /** Records taken at once. */
    static final int RECORDS_MAX = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int FETCH_BYTES_MAX = 16 * 1024 * 1024;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(15);

    private final Desk desk;
    private final String brokers;
    private final String ledger;
    private final ListeningMeters meters;
    private final Thread thread;
    private volatile boolean open = true;

    Listening(Desk desk, String brokers, String ledger, ListeningMeters meters) {
        this.desk = desk;
        this.brokers = brokers;
        this.ledger = ledger;
        this.meters = meters;
        this.thread = Thread.ofPlatform().name("listening").unstarted(this::runs);
    }

    Listening start() {
        thread.start();
        return this;
    }

    private String submissions() {
        return "submissions." + ledger;
    }

    private String receipts() {
        return "receipts." + ledger;
    }

    private void runs() {
        while (open) {
            try {
                ensureTopics();
                listen();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                meters.waits();
                LOG.error("Listening stopped and begins again: {}", e.toString());
                rest();
            }
        }
    }

    private void listen() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                ReceiptTopic receipts = desk.receipts(brokers, receipts())) {
            consumer.subscribe(List.of(submissions()));
            while (open) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                meters.behind(behind(consumer));
                if (!records.isEmpty() && !isAnswered(records, receipts)) {
                    rewind(consumer, records);
                    rest();
                } else if (!records.isEmpty()) {
                    commit(consumer, records);
                }
            }
        }
    }

    private boolean isAnswered(ConsumerRecords<byte[], byte[]> records, ReceiptTopic receipts)
            throws InterruptedException {
        long began = System.nanoTime();
        List<Submission> submissions = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            submissions.add(new Submission(record));
        }
        try {
            List<Outcome> outcomes = desk.settle(submissions);
            for (int i = 0; i < outcomes.size(); i++) {
                Submission submission = submissions.get(i);
                receipts.send(submission.record(), desk.receipt(outcomes.get(i), submission));
            }
            receipts.settle();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            meters.waits();
            LOG.error("Submissions wait until they can be answered: {}", e.toString());
            return false;
        }
        meters.answered(submissions.size(), Duration.ofNanos(System.nanoTime() - began));
        return true;
    }

    private static void commit(
            KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        try {
            consumer.commitSync(records.nextOffsets());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("The partitions went to another node, which answers again");
        }
    }

    private static void rewind(
            KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private static long behind(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** Makes the topics if they are not there and this service may make them. */
    private void ensureTopics() throws InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000",
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        try (Admin admin = Admin.create(settings)) {
            for (String topic : List.of(submissions(), receipts())) {
                NewTopic asked = new NewTopic(topic, Optional.empty(), Optional.empty());
                try {
                    admin.createTopics(List.of(asked)).all().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        LOG.warn("Topic {} was not made: {}", topic, e.getMessage());
                    }
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        submissions(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_MAX,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        FETCH_BYTES_MAX,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        30_000);
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /** Finishes the batch in hand, if it can be. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(CLOSE_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
