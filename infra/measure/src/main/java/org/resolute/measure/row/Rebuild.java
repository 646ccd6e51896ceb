package org.resolute.measure.row;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.http.Conversation;
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
 * A query service on empty views and a full topic, from its first commit to its last, the indexes
 * made included; against reading and parsing the same records.
 *
 * <p>The peer's JVM is warm and the service's is not: the comparison errs against the service.
 */
final class Rebuild implements Measure {
    private static final double OF_READING = 0.4;
    private static final String LEDGER = "rebuild";

    @Override
    public String name() {
        return LEDGER;
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        int events = scale.topicEvents();
        Past past = new Past(LEDGER, Ground.USUAL, Instant.parse("2021-11-01T00:00:00Z"));
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), LEDGER)) {
            topic.create();
            try (BareProducer producer = BareProducer.ofMany(topic)) {
                producer.fill(past, events);
            }
            double rebuilt = rebuilt(stage, past, events);
            BareReader.perSecond(topic, events);
            double read = BareReader.perSecond(topic, events);
            topic.delete();
            return List.of(
                    Finding.atLeast(
                            String.format(
                                    Locale.ROOT,
                                    "rebuild of both views from Kafka, %,d events",
                                    events),
                            Figure.rate(rebuilt, ""),
                            Figure.rate(read, "reading and parsing"),
                            OF_READING));
        }
    }

    private static double rebuilt(Stage stage, Past past, int events) {
        LedgerDatabases databases = stage.ledger(LEDGER);
        try (ViewsRows rows = new ViewsRows(new Recorded(stage, databases));
                Growth growth = Growth.of(rows::position, events)) {
            Jvm service = stage.queryService(databases);
            double perSecond = growth.perSecond();
            rows.demand(past.timelineEntries(events), past.reports(events));
            demandStatus(service, events);
            stage.stop(service);
            return perSecond;
        }
    }

    private static void demandStatus(Jvm service, int events) {
        try (Conversation query = new Conversation(service.port())) {
            int status = query.get("/v1/status");
            if (status != 200 || !query.bodyStart().contains("\"position\":" + events + ",")) {
                throw new IllegalStateException(
                        "after the rebuild the status is " + status + " " + query.bodyStart());
            }
        }
    }
}
