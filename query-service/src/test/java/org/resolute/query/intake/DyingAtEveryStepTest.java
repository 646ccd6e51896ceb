package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;
import org.resolute.query.given.Projections;

class DyingAtEveryStepTest {
    private static final int EVENTS = 50;
    private static final int BATCH = 15;

    /** Ends the run at the n-th step, as a crash would: nothing is committed or cleaned up. */
    private static final class Death extends Error implements Step.Watcher {
        private static final long serialVersionUID = 1L;

        private final AtomicInteger stepsLeft;

        Death(int atStep) {
            super("died at step " + atStep, null, false, false);
            stepsLeft = new AtomicInteger(atStep);
        }

        @Override
        public void at(Step step) {
            if (stepsLeft.decrementAndGet() == 0) {
                throw this;
            }
        }

        boolean came() {
            return stepsLeft.get() <= 0;
        }
    }

    @ParameterizedTest
    @MethodSource
    void the_next_run_ends_where_an_undisturbed_one_does(List<Projection> projections) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        String bootstrap = platform.kafka().bootstrap();
        GivenLedger ledger = History.fill(new GivenLedger(databases.ledger()), 1, 12, EVENTS);
        Source source = new Source(databases.ledger(), bootstrap, BATCH);
        GivenViews views = GivenViews.migrated(databases.views());
        try (GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger())) {
            topic.send(ledger.envelopes());
            bring(projections, source, views);
            List<String> undisturbed = views.rows();

            int step = 1;
            while (diesAt(step, projections, source, views)) {
                bring(projections, source, views);
                assertThat(views.rows()).as("died at step %d", step).isEqualTo(undisturbed);
                step++;
            }
            assertThat(step).as("steps of four batches").isGreaterThan(4 * Step.values().length);
        }
    }

    static List<List<Projection>> the_next_run_ends_where_an_undisturbed_one_does() {
        return List.of(Projections.all(), GivenIntake.with(new Stubborn(Set.of(20L, 37L))));
    }

    private static void bring(List<Projection> projections, Source source, GivenViews views) {
        try (GivenIntake intake =
                GivenIntake.start(source, views, projections, Step.Watcher.NONE)) {
            intake.awaitPosition(EVENTS);
        }
    }

    private static boolean diesAt(
            int step, List<Projection> projections, Source source, GivenViews views) {
        views.empty();
        Death death = new Death(step);
        try (GivenIntake intake = GivenIntake.start(source, views, projections, death)) {
            intake.awaitStopOr(death.came() ? Long.MAX_VALUE : EVENTS);
        }
        return death.came();
    }
}
