package org.resolute.measure.row;

import java.time.Instant;
import java.util.ArrayList;
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
 * Views of many units and resolutions: how fast they are made, how fast they answer, and what one
 * more event costs them.
 */
final class LargeViews implements Measure {
    private static final double OF_READING = 0.4;
    private static final double OF_SHORT = 1.2;
    private static final int SHORT = 100_000;
    private static final int MORE = 20_000;

    /** The figures of a million undertakings are kept in memory. */
    private static final String MEMORY = "-Xmx4g";

    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Scale.Views size = scale.views();
        Ground ground = new Ground(size.units(), size.resolutions(), true);
        List<Finding> findings = new ArrayList<>();
        try (Filled large = new Filled(stage, "views-large", ground, size.events())) {
            double read = large.readPerSecond();
            findings.add(
                    Finding.atLeast(
                            "rebuild of the views, " + large.described(),
                            Figure.rate(large.perSecond, ""),
                            Figure.rate(read, "reading and parsing"),
                            OF_READING));
            findings.addAll(
                    new Looks(stage, large.databases, large.service, large.past).take(size));
            double more = large.oneMore();
            stage.stop(large.service);
            try (Filled small = new Filled(stage, "views-small", Ground.USUAL, SHORT)) {
                findings.add(
                        Finding.atMost(
                                String.format(
                                        Locale.ROOT,
                                        "one more event in views of %,d events",
                                        size.events()),
                                Figure.micros(more, "each"),
                                Figure.micros(
                                        small.oneMore(),
                                        String.format(Locale.ROOT, "in views of %,d", SHORT)),
                                OF_SHORT));
                stage.stop(small.service);
            }
        }
        return findings;
    }

    /** Views that have caught up with a topic. */
    private static final class Filled implements AutoCloseable {
        private final LedgerTopic topic;
        private final Past past;
        private final Ground ground;
        private final long events;
        private final LedgerDatabases databases;
        private final ViewsRows rows;
        private final Jvm service;
        private final double perSecond;

        Filled(Stage stage, String ledger, Ground ground, int events) {
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
                service = stage.queryService(databases, MEMORY);
                perSecond = growth.perSecond();
            }
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
}
