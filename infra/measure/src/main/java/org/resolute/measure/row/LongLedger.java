package org.resolute.measure.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.http.Crowd;
import org.resolute.measure.http.Crowd.Shape;
import org.resolute.measure.http.Tally;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Reports;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.topic.LedgerTopic;
import org.resolute.platform.LedgerDatabases;

/**
 * Appending to a long ledger, against appending to a short one.
 *
 * <p>Note to the maintainer. An undertaking has as many events on one as on the other, and reports
 * are about the same undertakings on both: only then is it the ledger that is long. The long one
 * has so many more resolutions instead. Each relay is let catch up first, or it would share the
 * machine with what is measured.
 */
final class LongLedger implements Measure {
    private static final int SHORT = 100_000;
    private static final int EVENTS_AN_UNDERTAKING = SHORT / Ground.USUAL.undertakings();
    private static final int CONNECTIONS = 4;
    private static final double OF_SHORT = 0.9;
    private static final int TURNS = 4;

    /** Not measured at the beginning of a turn: the other's relay comes to rest. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "length";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Side atShort = side(stage, "short", SHORT);
        Side atLong = side(stage, "long", scale.longLedgerEvents());
        List<Side> sides = List.of(atShort, atLong);
        sides.forEach(side -> side.send(scale.warmUp()));
        List<Tally> shorts = new ArrayList<>();
        List<Tally> longs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            shorts.add(atShort.send(scale.measured().dividedBy(TURNS)));
            longs.add(atLong.send(scale.measured().dividedBy(TURNS)));
        }
        for (Side side : sides) {
            new Recorded(stage, side.databases).demand(side.recorded);
            stage.stop(side.service);
        }
        return List.of(
                Finding.atLeast(
                        "append rate (batches of %d) at %s"
                                .formatted(Batches.BATCH, events(scale.longLedgerEvents())),
                        rate(longs, ""),
                        rate(shorts, "at " + events(SHORT)),
                        OF_SHORT));
    }

    private static String events(int count) {
        return String.format(Locale.ROOT, "%,d events", count);
    }

    private static Figure rate(List<Tally> turns, String what) {
        double perSecond = turns.stream().mapToDouble(Tally::perSecond).average().orElseThrow();
        return Figure.rate(perSecond * Batches.BATCH, what);
    }

    private static Side side(Stage stage, String ledger, int events) {
        LedgerDatabases databases = PastLedger.of(stage, ledger, ground(events), events);
        return new Side(databases, caughtUp(stage, databases, events), events);
    }

    /** One of the two ledgers, with the service that works on it. */
    private static final class Side {
        private final LedgerDatabases databases;
        private final Jvm service;
        private final Reports reports;
        private long recorded;

        Side(LedgerDatabases databases, Jvm service, long recorded) {
            this.databases = databases;
            this.service = service;
            this.reports = new Reports(Ground.USUAL, databases.ledger());
            this.recorded = recorded;
        }

        Tally send(Duration time) {
            int requestBytesMax = reports.requestBytesMax(Batches.BATCH);
            Shape shape = new Shape(CONNECTIONS, PAUSE, time, requestBytesMax);
            Tally tally = Crowd.at(service.port(), shape, reports.inBatches(Batches.BATCH));
            recorded += tally.sent() * Batches.BATCH;
            return tally;
        }
    }

    private static Ground ground(int events) {
        int undertakings = events / EVENTS_AN_UNDERTAKING;
        return new Ground(Ground.USUAL.units(), undertakings / Ground.USUAL.units(), false);
    }

    private static Jvm caughtUp(Stage stage, LedgerDatabases databases, int events) {
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), databases.ledger());
                Growth growth = Growth.of(topic::end, events)) {
            Jvm service = stage.commandService(databases);
            growth.perSecond();
            return service;
        }
    }
}
