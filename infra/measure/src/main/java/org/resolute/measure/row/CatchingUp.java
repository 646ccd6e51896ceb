package org.resolute.measure.row;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.topic.BareProducer;
import org.resolute.measure.topic.BareReader;
import org.resolute.measure.topic.LedgerTopic;
import org.resolute.platform.LedgerDatabases;

/**
 * The relay filling an empty topic, from the first record that Kafka acknowledged to the last:
 * first right after the start of the service, then once more in the same process, after the topic
 * was deleted under it. Beside it a producer that is handed its records.
 */
final class CatchingUp implements Measure {
    private static final double PER_SECOND_MIN = 100_000;
    private static final String LEDGER = "relay";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        int events = scale.topicEvents();
        LedgerDatabases databases = PastLedger.of(stage, LEDGER, Ground.USUAL, events);
        double cold;
        double warm;
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), LEDGER)) {
            Jvm service;
            try (Growth growth = Growth.of(topic::end, events)) {
                service = stage.commandService(databases);
                cold = growth.perSecond();
            }
            topic.delete();
            try (Growth growth = Growth.of(topic::end, events)) {
                warm = growth.perSecond();
            }
            stage.stop(service);
            BareReader.perSecond(topic, events);
        }
        String measure =
                "relay → Kafka catching up, "
                        + String.format(Locale.ROOT, "%,d", events)
                        + " events";
        Figure producer = Figure.rate(producer(stage, events), "bare producer");
        return List.of(
                Finding.atLeast(measure, Figure.rate(warm, ""), PER_SECOND_MIN, producer),
                Finding.compared(
                        measure + ", in the first seconds of the process",
                        Figure.rate(cold, ""),
                        producer));
    }

    /** Warm, as the relay is: the first run only warms up. */
    private static double producer(Stage stage, int events) {
        String name = LEDGER + "-bare";
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), name)) {
            topic.create();
            try (BareProducer producer = BareProducer.ofMany(topic)) {
                Past past = new Past(name, Ground.USUAL, Instant.EPOCH);
                producer.perSecond(past, events);
                return producer.perSecond(past, events);
            } finally {
                topic.delete();
            }
        }
    }
}
