package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;

/** An older ledger was restored and went on: other events stand at positions the views have. */
class ATopicOfAnotherHistoryTest {
    private static final int READ = 40;
    private static final Platform PLATFORM = Platform.shared();
    private static final LedgerDatabases DATABASES = PLATFORM.freshLedger();
    private static final GivenViews VIEWS = GivenViews.migrated(DATABASES.views());
    private static final String BOOTSTRAP = PLATFORM.kafka().bootstrap();
    private static final Source SOURCE = new Source(DATABASES.ledger(), BOOTSTRAP, 10_000);
    private static final List<Envelope> ONE = history(2);
    private static final List<Envelope> OTHER = history(3);

    private static GivenTopic topic;

    @BeforeAll
    static void arrive() {
        topic = new GivenTopic(BOOTSTRAP, DATABASES.ledger());
    }

    @BeforeEach
    void the_views_have_read_the_first_events() {
        topic.create();
        VIEWS.empty();
        topic.send(ONE.subList(0, READ));
        GivenIntake.bring(SOURCE, VIEWS, READ);
    }

    @AfterEach
    void the_topic_is_gone() {
        topic.delete();
    }

    @AfterAll
    static void leave() {
        topic.close();
    }

    private static List<Envelope> history(long seed) {
        return History.fill(new GivenLedger(DATABASES.ledger()), seed, 10, 60).envelopes();
    }

    private static void makeAnew(List<Envelope> events) {
        topic.delete();
        topic.create();
        topic.send(events);
    }

    private static void assertStopped(GivenIntake intake) {
        assertThat(intake.awaitStop()).contains("another event at position " + READ);
        assertThat(intake.standing().word()).isEqualTo("stopped");
        assertThat(intake.standing().reached().position()).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(ints = {READ, READ + 1, 60})
    void stops_the_intake_at_its_start_with_the_checkpoint_kept(int events) {
        List<String> before = VIEWS.rows();
        makeAnew(OTHER.subList(0, events));
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertStopped(intake);
        }
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {READ + 1, 60})
    void stops_an_intake_that_runs_with_the_checkpoint_kept(int events) {
        List<String> before = VIEWS.rows();
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            intake.awaitWord("running");
            makeAnew(OTHER.subList(0, events));
            assertStopped(intake);
        }
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @Test
    void is_noticed_where_it_was_filled_beyond_the_offset_of_a_reader_that_slept()
            throws Exception {
        HeldReader reader = new HeldReader();
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS, reader)) {
            intake.awaitWord("running");
            reader.holdAtTheNextRecords();
            topic.send(ONE.get(READ));
            reader.awaitHeld();
            makeAnew(OTHER);
            reader.release();
            assertStopped(intake);
        }
    }

    @Test
    void that_is_as_long_as_what_was_read_stops_it_with_its_next_event() {
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            intake.awaitWord("running");
            makeAnew(OTHER.subList(0, READ));
            topic.send(OTHER.get(READ));
            assertStopped(intake);
        }
    }

    @Test
    void that_is_shorter_than_the_views_never_counts_as_caught_up() {
        makeAnew(OTHER.subList(0, READ - 10));
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            topic.send(OTHER.subList(READ - 10, READ - 1));
            intake.awaitWord("catching-up");
            topic.send(OTHER.subList(READ - 1, READ));
            assertStopped(intake);
        }
    }

    @Test
    void is_noticed_where_the_next_position_stands_at_the_kept_offset() {
        VIEWS.empty();
        makeAnew(ONE.subList(0, 1));
        topic.send(ONE.subList(0, READ));
        GivenIntake.bring(SOURCE, VIEWS, READ);
        makeAnew(OTHER);
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertStopped(intake);
        }
    }

    @Test
    void is_told_from_the_same_history_under_other_offsets() {
        makeAnew(ONE.subList(0, 30));
        topic.send(ONE);
        GivenIntake.bring(SOURCE, VIEWS, 60);
    }

    @Test
    void is_not_noticed_by_views_that_kept_no_digest_until_their_next_event() {
        VIEWS.execute("update intake set digest = null");
        topic.send(ONE.subList(READ, READ + 1));
        GivenIntake.bring(SOURCE, VIEWS, READ + 1);
        makeAnew(OTHER);
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertThat(intake.awaitStop()).contains("another event at position " + (READ + 1));
        }
    }

    @Test
    void is_read_by_views_that_were_emptied_for_it() {
        makeAnew(OTHER);
        VIEWS.empty();
        GivenIntake.bring(SOURCE, VIEWS, 60);
    }
}
