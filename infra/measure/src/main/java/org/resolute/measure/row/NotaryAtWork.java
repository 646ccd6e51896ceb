package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.ledger.Appends;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/**
 * What the notary takes of a core at a steady pace, and of the append when that goes as fast as it
 * can.
 *
 * <p>Events are appended from outside, so that no door and no rules are in the figures; the relay
 * runs on both sides. What PostgreSQL does for the notary is in the second figure only.
 */
final class NotaryAtWork implements Measure {
    private static final String LEDGER = "notary";
    private static final int PACE = 20_000;
    private static final double SHARE_MAX = 0.05;
    private static final double OF_ALONE = 0.97;
    private static final int TURNS = 4;

    @Override
    public String name() {
        return LEDGER;
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        LedgerDatabases databases = stage.ledger(LEDGER);
        Jvm service = stage.notary(databases);
        Ground.USUAL.lay(service.port());
        try (Connection superuser = new Recorded(stage, databases).superuser();
                Connection writer =
                        DriverManager.getConnection(
                                databases.writer().jdbcUrl(),
                                databases.writer().user(),
                                databases.writer().password())) {
            Past past = new Past(LEDGER, Ground.USUAL, Instant.EPOCH);
            Appends appends = new Appends(writer, past, Batches.BATCH, Ground.USUAL.events());
            NotaryLock lock = new NotaryLock(superuser, LEDGER);
            appends.paced(PACE, scale.warmUp());
            lock.awaitCaughtUp();
            List<Finding> findings = new ArrayList<>();
            findings.add(share(service, appends, scale.measured()));
            findings.add(slowing(appends, lock, scale.measured().dividedBy(TURNS)));
            new Recorded(stage, databases).demand(appends.head());
            stage.stop(service);
            return findings;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be reached", e);
        }
    }

    private static Finding share(Jvm service, Appends appends, Duration time) {
        double before = service.threadSeconds(LEDGER);
        long begunNanos = System.nanoTime();
        double perSecond = appends.paced(PACE, time);
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        double share = (service.threadSeconds(LEDGER) - before) / seconds;
        // Where the machine could not keep the pace, as if it had: the notary's work is by event.
        double atPace = share * Math.max(1, PACE / perSecond);
        return Finding.atMost(
                String.format(
                        Locale.ROOT,
                        "the notary's thread at %,d events/s (seen at %,.0f/s)",
                        PACE,
                        perSecond),
                new Figure(atPace, String.format(Locale.ROOT, "%.1f %% of a core", 100 * atPace)),
                SHARE_MAX,
                "≤ 5 %");
    }

    /** In turns, each after the notary has caught up, so that no side works off the other's. */
    private static Finding slowing(Appends appends, NotaryLock lock, Duration time) {
        double with = 0;
        double without = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            with += appends.flood(time);
            lock.take();
            without += appends.flood(time);
            lock.giveBack();
        }
        return Finding.atLeast(
                "append calls of 500 beside the notary",
                Figure.rate(with / TURNS, ""),
                Figure.rate(without / TURNS, "without it"),
                OF_ALONE);
    }
}
