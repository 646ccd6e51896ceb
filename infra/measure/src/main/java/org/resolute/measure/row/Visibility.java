package org.resolute.measure.row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.ledger.Reports;
import org.resolute.measure.pace.BareWay;
import org.resolute.measure.pace.Onlooker;
import org.resolute.measure.pace.Pace;
import org.resolute.measure.pace.Pace.Kept;
import org.resolute.measure.pace.Visitor;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.topic.LedgerTopic;
import org.resolute.platform.LedgerDatabases;

/**
 * How long after the acknowledgement a report stands in the answer to a question about progress, at
 * a steady rate; against the least that could be done in between.
 *
 * <p>One connection asks, with the position of the oldest receipt not seen yet; the question's own
 * time is part of what is measured. The peer's rows are seen when they are committed.
 */
final class Visibility implements Measure {
    private static final int PER_SECOND = 500;
    private static final int SENDERS = 64;
    private static final double PACE_KEPT_MIN = 0.95;

    /** More than that were late from before and came in a crowd. */
    private static final double PACE_KEPT_MAX = 1.05;

    private static final String LEDGER = "visible";

    @Override
    public String name() {
        return LEDGER;
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Pace pace = new Pace(SENDERS, PER_SECOND, scale.warmUp().dividedBy(4), scale.measured());
        Kept ours = ours(stage, pace);
        Kept bare = bare(stage, pace);
        return List.of(
                Finding.compared(
                        "acknowledgement → visible in progress, p99 at "
                                + PER_SECOND
                                + " commands/s",
                        p99(ours, ""),
                        p99(bare, "bare commit + produce + consume + commit ")));
    }

    private static Kept ours(Stage stage, Pace pace) {
        LedgerDatabases databases = stage.ledger(LEDGER);
        Jvm command = stage.commandService(databases);
        Jvm query = stage.queryService(databases);
        Ground.USUAL.lay(command.port());
        AtomicInteger visitors = new AtomicInteger();
        try (Onlooker onlooker = new Onlooker(query.port())) {
            Rounds rounds =
                    new Rounds(
                            pace,
                            _ -> {
                                String name = LEDGER + visitors.incrementAndGet();
                                Reports reports = new Reports(Ground.USUAL, name);
                                return new Visitor(command.port(), onlooker, reports);
                            });
            Kept kept = rounds.warm();
            new Recorded(stage, databases).demand(Ground.USUAL.events() + rounds.reported);
            return kept;
        } finally {
            stage.stop(query);
            stage.stop(command);
        }
    }

    private static Kept bare(Stage stage, Pace pace) {
        String name = LEDGER + "-bare";
        Recorded recorded = new Recorded(stage, stage.ledger(name));
        Past past = new Past(name, Ground.USUAL, Instant.EPOCH);
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), name)) {
            topic.create();
            try (BareWay way = new BareWay(recorded::superuser, recorded::views, topic, past)) {
                return new Rounds(pace, _ -> way.sender()).warm();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the bare way could not be laid", e);
        }
    }

    /** Rounds of reporting until the pace is kept twice in a row; the second of the two counts. */
    private static final class Rounds {
        private static final int ROUNDS_MAX = 10;

        private final Pace pace;
        private final IntFunction<Pace.Sender> senders;
        private long reported;

        Rounds(Pace pace, IntFunction<Pace.Sender> senders) {
            this.pace = pace;
            this.senders = senders;
        }

        Kept warm() {
            boolean wasKept = false;
            double last = 0;
            for (int i = 0; i < ROUNDS_MAX; i++) {
                Kept round = round();
                boolean isKept = isKept(round);
                if (wasKept && isKept) {
                    return round;
                }
                wasKept = isKept;
                last = round.perSecond();
            }
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%d/s were not kept, the last round came to %.0f/s",
                            PER_SECOND,
                            last));
        }

        private Kept round() {
            Kept kept = pace.kept(senders);
            reported += kept.reported();
            return kept;
        }

        private static boolean isKept(Kept kept) {
            double share = kept.perSecond() / PER_SECOND;
            return share >= PACE_KEPT_MIN && share <= PACE_KEPT_MAX;
        }
    }

    private static Figure p99(Kept kept, String what) {
        String median =
                String.format(
                        Locale.ROOT,
                        "(p50 %.1f ms, %.0f/s)",
                        kept.latencies().millis(0.5),
                        kept.perSecond());
        return Figure.millis(kept.latencies().millis(0.99), what + median);
    }
}
