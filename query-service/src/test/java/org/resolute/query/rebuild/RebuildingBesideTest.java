package org.resolute.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;
import org.resolute.query.intake.GivenIntake;
import org.resolute.query.intake.Source;
import org.resolute.query.rebuild.Rebuild.Reason;
import org.resolute.query.rebuild.Rebuild.State;

class RebuildingBesideTest {
    private static final int EVENTS = 300;
    private static final int MORE = 3_000;
    private static final int AT_ONCE = 25;
    private static final String SCHEMAS =
            "select nspname from pg_namespace where nspname like 'views%' order by 1";
    private static final Platform PLATFORM = Platform.shared();
    private static final LedgerDatabases DATABASES = PLATFORM.freshLedger();
    private static final GivenViews VIEWS = GivenViews.migrated(DATABASES.views());
    private static final String BOOTSTRAP = PLATFORM.kafka().bootstrap();
    private static final Source SOURCE = new Source(DATABASES.ledger(), BOOTSTRAP, 40);
    private static final List<Envelope> HISTORY =
            History.fillTurbulent(new GivenLedger(DATABASES.ledger()), 5, 12, MORE).envelopes();

    private static GivenTopic topic;
    private static List<String> undisturbed;

    @BeforeAll
    static void events_are_in_the_topic() {
        topic = GivenTopic.created(BOOTSTRAP, DATABASES.ledger());
        topic.send(HISTORY.subList(0, EVENTS));
        GivenIntake.bring(SOURCE, VIEWS, EVENTS);
        undisturbed = VIEWS.rows();
    }

    @BeforeEach
    void the_views_are_filled_by_an_undisturbed_service() {
        VIEWS.execute("drop schema if exists views_next cascade");
        VIEWS.execute("drop schema if exists views_kept cascade");
        VIEWS.empty();
        GivenIntake.bring(SOURCE, VIEWS, EVENTS);
    }

    @AfterAll
    static void leave() {
        topic.close();
    }

    private static List<String> generation() {
        return VIEWS.list("select generation from intake");
    }

    @Test
    void a_rebuild_changes_no_row_and_keeps_the_views_of_before() {
        try (GivenRebuilds service = GivenRebuilds.start(SOURCE, VIEWS)) {
            long id = service.ask();
            service.awaitServing();

            assertThat(VIEWS.rows()).isEqualTo(undisturbed);
            assertThat(service.differences(id)).isEmpty();
            assertThat(service.all()).hasSize(1);
        }
        assertThat(generation()).containsExactly("0");
        assertThat(VIEWS.list(SCHEMAS)).containsExactly("views_kept");
    }

    @Test
    void the_views_go_on_while_they_are_rebuilt_and_after() {
        LedgerDatabases databases = PLATFORM.freshLedger();
        GivenViews views = GivenViews.migrated(databases.views());
        Source source = new Source(databases.ledger(), BOOTSTRAP, 40);
        List<Envelope> history =
                History.fillTurbulent(new GivenLedger(databases.ledger()), 5, 12, MORE).envelopes();
        try (GivenTopic busy = GivenTopic.created(BOOTSTRAP, databases.ledger());
                GivenRebuilds service = GivenRebuilds.start(source, views)) {
            busy.send(history.subList(0, EVENTS));
            service.intake().awaitPosition(EVENTS);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> send(busy, history));
            for (int i = 0; i < 3; i++) {
                service.ask();
                service.awaitServing();
                assertThat(service.differences(service.awaitEnd().id())).isEmpty();
            }
            load.join();
            service.intake().awaitPosition(MORE);
        }
        List<String> rebuilt = views.rows();
        views.empty();
        GivenIntake.bring(source, views, MORE);
        assertThat(rebuilt).isEqualTo(views.rows());
    }

    private static void send(GivenTopic topic, List<Envelope> history) {
        for (int i = EVENTS; i < MORE; i += AT_ONCE) {
            topic.send(history.subList(i, i + AT_ONCE));
        }
    }

    /** Ends the run at the n-th stage, as a crash would. */
    private static final class Death extends Error implements Stage.Watcher {
        private static final long serialVersionUID = 1L;

        private final AtomicInteger left;

        Death(int at) {
            super("died at stage " + at, null, false, false);
            left = new AtomicInteger(at);
        }

        @Override
        public void at(Stage stage) {
            if (left.decrementAndGet() == 0) {
                throw this;
            }
        }

        boolean came() {
            return left.get() <= 0;
        }
    }

    @Test
    void one_that_dies_at_any_stage_leaves_the_views_and_is_gone_on_with() {
        int stage = 1;
        for (boolean isOver = false; !isOver; stage++) {
            Death death = new Death(stage);
            try (GivenRebuilds service = GivenRebuilds.start(SOURCE, VIEWS, death)) {
                service.ask();
                service.awaitEndOr(death::came);
                assertThat(VIEWS.rows()).as("died at %d", stage).isEqualTo(undisturbed);
            }
            isOver = !death.came();
            try (GivenRebuilds service = GivenRebuilds.start(SOURCE, VIEWS)) {
                service.awaitServing();
                assertThat(VIEWS.rows()).as("after death at %d", stage).isEqualTo(undisturbed);
            }
        }
        assertThat(stage).isGreaterThan(Stage.values().length);
    }

    @Test
    void one_that_is_cancelled_at_any_stage_leaves_the_views_and_nothing_else() {
        for (Stage stage : List.of(Stage.PREPARED, Stage.PUT, Stage.FOLLOWED, Stage.COMPARED)) {
            GivenRebuilds[] given = new GivenRebuilds[1];
            try (GivenRebuilds service =
                    GivenRebuilds.start(
                            SOURCE,
                            VIEWS,
                            met -> {
                                if (met == stage) {
                                    given[0].cancel(given[0].all().getFirst().id());
                                }
                            })) {
                given[0] = service;
                service.ask();

                assertThat(service.awaitEnd().state()).isEqualTo(State.CANCELLED);
            }
            assertThat(VIEWS.rows()).isEqualTo(undisturbed);
            assertThat(VIEWS.list(SCHEMAS)).as("%s", stage).isEmpty();
            assertThat(VIEWS.list("select is_followed from intake")).containsExactly("f");
        }
    }

    @Test
    void a_changed_projection_makes_its_rows_by_itself_and_says_what_differs() {
        try (GivenRebuilds service = GivenRebuilds.startWith(new Doubting(200), SOURCE, VIEWS)) {
            service.awaitServing();
            Rebuild rebuild = service.awaitEnd();

            assertThat(rebuild.wish().reason()).isEqualTo(Reason.CHANGED);
            assertThat(service.differences(rebuild.id()))
                    .containsExactly(
                            new Difference("timeline", entries(), entries(), 1, List.of(200L)));
        }
        assertThat(VIEWS.rows()).isNotEqualTo(undisturbed);
        assertThat(generation()).containsExactly("1");
        try (GivenRebuilds again = GivenRebuilds.startWith(new Doubting(200), SOURCE, VIEWS)) {
            long id = again.ask();
            again.awaitServing();

            assertThat(again.all()).as("nothing by itself").hasSize(2);
            assertThat(again.differences(id)).isEmpty();
        }
    }

    private static long entries() {
        return Long.parseLong(VIEWS.list("select count(*) from timeline").getFirst());
    }

    @Test
    void the_views_of_before_come_back_and_stay() {
        try (GivenRebuilds service = GivenRebuilds.startWith(new Doubting(200), SOURCE, VIEWS)) {
            service.awaitServing();
            service.rollBack(service.all().getFirst().id());
            service.awaitServing();
            assertThat(VIEWS.rows()).isEqualTo(undisturbed);
        }
        try (GivenRebuilds again = GivenRebuilds.startWith(new Doubting(200), SOURCE, VIEWS)) {
            long id = again.all().getFirst().id();
            again.rollBack(id);
            again.awaitServing();

            assertThat(again.all()).hasSize(3);
            assertThat(VIEWS.rows()).isNotEqualTo(undisturbed);
        }
    }

    @Test
    void views_that_would_lack_more_than_those_that_serve_do_not_replace_them() {
        try (GivenRebuilds service =
                GivenRebuilds.startWith(
                        (connection, events) -> {
                            if (events.stream().anyMatch(event -> event.position() == 200)) {
                                throw new IllegalStateException("what is 200?");
                            }
                        },
                        SOURCE,
                        VIEWS)) {
            Rebuild rebuild = service.awaitEnd();

            assertThat(rebuild.state()).isEqualTo(State.FAILED);
            assertThat(rebuild.course().told()).contains("sets events aside");
        }
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
        assertThat(VIEWS.list(SCHEMAS)).isEmpty();
    }
}
