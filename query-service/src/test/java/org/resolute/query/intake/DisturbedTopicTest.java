package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

class DisturbedTopicTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final LedgerDatabases DATABASES = PLATFORM.freshLedger();
    private static final GivenViews VIEWS = GivenViews.migrated(DATABASES.views());
    private static final String BOOTSTRAP = PLATFORM.kafka().bootstrap();
    private static final Source SOURCE = new Source(DATABASES.ledger(), BOOTSTRAP, 10_000);
    private static final List<Envelope> EVENTS =
            History.fill(new GivenLedger(DATABASES.ledger()), 2, 10, 60).envelopes();

    private static GivenTopic topic;
    private static List<String> undisturbed;

    @BeforeAll
    static void each_event_came_once() {
        topic = GivenTopic.created(BOOTSTRAP, DATABASES.ledger());
        topic.send(EVENTS);
        GivenIntake.bring(SOURCE, VIEWS, 60);
        undisturbed = VIEWS.rows();
    }

    @BeforeEach
    void nothing_is_there() {
        topic.delete();
        topic.create();
        VIEWS.empty();
    }

    @AfterAll
    static void leave() {
        topic.close();
    }

    private static List<Envelope> events(int from, int to) {
        return EVENTS.subList(from - 1, to);
    }

    @Test
    void repeats_and_the_interleaving_of_two_relays_change_nothing() {
        topic.send(events(1, 20));
        topic.send(events(5, 25));
        topic.send(events(21, 40));
        topic.send(events(1, 60));
        topic.send(events(30, 60));
        GivenIntake.bring(SOURCE, VIEWS, 60);
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void two_intakes_on_one_database_write_every_event_once() {
        try (GivenIntake one = GivenIntake.start(SOURCE, VIEWS);
                GivenIntake other = GivenIntake.start(SOURCE, VIEWS)) {
            for (Envelope event : EVENTS) {
                topic.send(event);
            }
            one.awaitPosition(60);
            other.awaitPosition(60);
        }
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void a_hole_stops_the_intake_with_the_checkpoint_kept_until_the_topic_is_refilled() {
        topic.send(events(1, 30));
        topic.send(events(32, 60));
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertThat(intake.awaitStop()).contains("position 30 is followed by 32");
            assertThat(intake.standing().word()).isEqualTo("stopped");
            assertThat(intake.standing().reached().position()).isEqualTo(30);
        }
        topic.delete();
        topic.create();
        topic.send(EVENTS);
        GivenIntake.bring(SOURCE, VIEWS, 60);
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void a_topic_wiped_under_a_running_intake_is_read_on_where_the_ledger_goes_on() {
        topic.send(events(1, 25));
        topic.send(events(20, 40));
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            intake.awaitPosition(40);
            topic.delete();
            topic.create();
            topic.send(events(1, 45));
            intake.awaitPosition(45);
            topic.send(events(46, 60));
            intake.awaitPosition(60);
        }
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void a_topic_wiped_while_nobody_reads_is_read_on_where_the_ledger_goes_on() {
        topic.send(events(1, 25));
        topic.send(events(20, 40));
        GivenIntake.bring(SOURCE, VIEWS, 40);
        topic.delete();
        topic.create();
        topic.send(events(1, 60));
        GivenIntake.bring(SOURCE, VIEWS, 60);
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void a_topic_that_is_not_there_yet_is_waited_for() {
        topic.delete();
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            topic.create();
            topic.send(events(1, 10));
            intake.awaitPosition(10);
        }
    }

    @Test
    void a_value_that_is_no_envelope_stops_the_intake_behind_the_good_events() {
        topic.send(events(1, 12));
        topic.sendBytes("r-0/u-1", "{\"hello\":1}".getBytes(StandardCharsets.UTF_8));
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertThat(intake.awaitStop()).contains("offset 12 cannot be read");
            assertThat(intake.standing().reached().position()).isEqualTo(12);
        }
    }

    @Test
    void an_event_of_another_ledger_stops_the_intake() {
        topic.send(events(1, 12));
        GivenLedger other = History.fill(new GivenLedger("elsewhere"), 2, 10, 13);
        topic.send(other.envelopes().getLast());
        try (GivenIntake intake = GivenIntake.start(SOURCE, VIEWS)) {
            assertThat(intake.awaitStop()).contains("is of ledger elsewhere");
        }
    }
}
