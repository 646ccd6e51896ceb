package org.resolute.command.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Receipt;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends receipts. Those of one partition of submissions go to one partition, so that they keep
 * their order.
 */
final class ReceiptTopic implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final JsonMapper mapper;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

    ReceiptTopic(String brokers, String topic, JsonMapper mapper) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                10_000L,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                10_000,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                30_000),
                        bytes,
                        bytes);
        this.topic = topic;
        this.mapper = mapper;
    }

    void send(ConsumerRecord<byte[], byte[]> submission, Receipt receipt) {
        int partitions = producer.partitionsFor(topic).size();
        underWay.add(
                producer.send(
                        new ProducerRecord<>(
                                topic,
                                submission.partition() % partitions,
                                key(submission, receipt),
                                mapper.writeValueAsBytes(receipt),
                                headers(submission))));
    }

    private static byte @Nullable [] key(
            ConsumerRecord<byte[], byte[]> submission, Receipt receipt) {
        byte[] given = submission.key();
        return given == null ? (receipt.source() + "/" + receipt.id()).getBytes(UTF_8) : given;
    }

    private static List<Header> headers(ConsumerRecord<byte[], byte[]> submission) {
        return List.of(
                header("content-type", "application/json; charset=UTF-8"),
                header("submission-partition", String.valueOf(submission.partition())),
                header("submission-offset", String.valueOf(submission.offset())));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    /**
     * Returns once all that was sent is acknowledged.
     *
     * @throws KafkaException when some of it was not
     */
    void settle() throws InterruptedException {
        try {
            for (Future<RecordMetadata> one : underWay) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a receipt was not acknowledged", e.getCause());
        } finally {
            underWay.clear();
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
