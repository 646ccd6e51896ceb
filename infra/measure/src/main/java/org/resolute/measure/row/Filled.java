package org.resolute.measure.row;

import java.time.Instant;
import java.util.Locale;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.topic.BareProducer;
import org.resolute.measure.topic.BareReader;
import org.resolute.measure.topic.LedgerTopic;
import org.resolute.platform.LedgerDatabases;

/** Views that have caught up with a topic. */
final class Filled implements AutoCloseable {
    private static final int MORE = 20_000;

    private final LedgerTopic topic;
    private final Past past;
    private final Ground ground;
    private final long events;
    private final LedgerDatabases databases;
    private final ViewsRows rows;
    private final Jvm service;
    private final double perSecond;

    /**
     * @param memory of the query service, as Java takes it
     */
    Filled(Stage stage, String ledger, Ground ground, int events, String memory) {
        this.ground = ground;
        this.events = events;
        past = new Past(ledger, ground, Instant.parse("2021-11-01T00:00:00Z"));
        topic = new LedgerTopic(stage.kafkaBootstrap(), ledger);
        topic.create();
        try (BareProducer producer = BareProducer.ofMany(topic)) {
            producer.fill(past, 1, events);
        }
        databases = stage.ledger(ledger);
        rows = new ViewsRows(new Recorded(stage, databases));
        try (Growth growth = Growth.of(rows::position, events)) {
            service = stage.queryService(databases, memory);
            perSecond = growth.perSecond();
        }
    }

    LedgerDatabases databases() {
        return databases;
    }

    Jvm service() {
        return service;
    }

    Past past() {
        return past;
    }

    /** Events a second that the views took in. */
    double perSecond() {
        return perSecond;
    }

    String described() {
        return String.format(
                Locale.ROOT,
                "%,d units × %d resolutions, %,d events",
                ground.units(),
                ground.resolutions(),
                events);
    }

    double readPerSecond() {
        BareReader.perSecond(topic, events);
        return BareReader.perSecond(topic, events);
    }

    /** Microseconds from handing an event to Kafka to its row, of many at once. */
    double oneMore() {
        long begun = System.nanoTime();
        try (Growth growth = Growth.of(rows::position, events + MORE);
                BareProducer producer = BareProducer.ofMany(topic)) {
            producer.fill(past, events + 1, events + MORE);
            growth.perSecond();
        }
        return (System.nanoTime() - begun) / 1e3 / MORE;
    }

    @Override
    public void close() {
        rows.close();
        topic.delete();
        topic.close();
    }
}
