package org.resolute.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.FreshLedger;
import org.resolute.command.ledger.Ledger;
import org.resolute.platform.Platform;

/** A ledger on its way into its topic, whatever happens to the relay and to the topic. */
class RelayingTest {
    private static final int EVENTS = 12;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String brokers = Platform.shared().kafka().bootstrap();
    private FreshLedger fresh;

    @BeforeEach
    void record() {
        fresh = new FreshLedger();
        fresh.record(EVENTS);
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void every_event_arrives_once_and_in_order() {
        try (Relay relay = relay(fresh.pool(), Relay.READ_MAX).start()) {
            awaitArrivalOf(EVENTS);
            assertThat(positions()).isEqualTo(upTo(EVENTS));

            fresh.record(3);
            awaitArrivalOf(EVENTS + 3);
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void what_was_put_behind_the_head_past_the_append_is_not_relayed() throws Exception {
        fresh.asSuperuser(
                "insert into event select position + 1, aggregate, revision + 1, source,"
                        + " 'slipped in', type, time, recorded_at, actor, correlation_id,"
                        + " received_at, data from event where position = "
                        + EVENTS);
        try (Relay relay = relay(fresh.pool(), 5).start()) {
            awaitArrivalOf(EVENTS);
            fresh.asSuperuser("delete from event where position > " + EVENTS);
            fresh.record(1);
            awaitArrivalOf(EVENTS + 1);
            assertThat(relay).isNotNull();
        }
        assertThat(positions()).isEqualTo(upTo(EVENTS + 1));
        assertThat(ReadTopic.ids(brokers, fresh.databases.ledger())).doesNotContain("slipped in");
    }

    static List<Integer> steps() {
        return java.util.stream.IntStream.range(0, 12).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_relay_that_dies_at_any_step_is_followed_by_one_that_goes_on(int step) {
        FailingDatabase failing = new FailingDatabase(step);
        try (Relay relay = relay(failing.around(fresh.pool()), 2).start()) {
            await().atMost(SOON).until(failing::hasFailed);
            awaitArrivalOf(EVENTS);
            assertThat(relay).isNotNull();
        }
        try (Relay next = relay(fresh.pool(), 5).start()) {
            fresh.record(2);
            awaitArrivalOf(EVENTS + 2);
            assertThat(next).isNotNull();
        }
    }

    @Test
    void a_second_relay_waits_until_the_first_is_gone() {
        try (Relay second = relay(fresh.pool(), 5)) {
            try (Relay first = relay(fresh.pool(), 5).start()) {
                awaitArrivalOf(EVENTS);
                second.start();
                assertThat(first).isNotNull();
            }
            fresh.record(2);
            awaitArrivalOf(EVENTS + 2);
        }
        assertThat(positions()).as("no repeats").isEqualTo(upTo(EVENTS + 2));
    }

    @Test
    void a_zombie_beside_the_active_relay_repeats_and_never_reorders() throws Exception {
        try (Topic topic = new Topic(brokers, fresh.databases.ledger());
                Sender zombie = new Sender(brokers, topic.partition(), gauges())) {
            topic.ensure();
            Ledger ledger = fresh.reader();
            for (var event : ledger.after(0, 5)) {
                zombie.send(event);
            }
            zombie.settle();
            try (Relay active = relay(fresh.pool(), 3).start()) {
                for (var event : ledger.after(5, 4)) {
                    zombie.send(event);
                }
                awaitArrivalOf(EVENTS);
                assertThat(active).isNotNull();
            }
        }
        assertThat(ReadTopic.kept(positions())).isEqualTo(upTo(EVENTS));
    }

    @Test
    void a_topic_deleted_under_a_running_relay_is_filled_again() throws Exception {
        try (Relay relay = relay(fresh.pool(), 5).start()) {
            awaitArrivalOf(EVENTS);

            ReadTopic.delete(brokers, fresh.databases.ledger());

            awaitArrivalOf(EVENTS);
            fresh.record(1);
            awaitArrivalOf(EVENTS + 1);
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void a_topic_that_lacks_its_beginning_is_filled_again() throws Exception {
        try (Topic topic = new Topic(brokers, fresh.databases.ledger());
                Sender sender = new Sender(brokers, topic.partition(), gauges())) {
            topic.ensure();
            for (var event : fresh.reader().after(6, 3)) {
                sender.send(event);
            }
            sender.settle();
        }
        try (Relay relay = relay(fresh.pool(), 5).start()) {
            awaitArrivalOf(EVENTS);
            assertThat(positions()).isEqualTo(upTo(EVENTS));
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void a_topic_ahead_of_the_ledger_stops_the_relay_loudly() throws Exception {
        try (FreshLedger longer = new FreshLedger();
                Topic topic = new Topic(brokers, fresh.databases.ledger());
                Sender sender = new Sender(brokers, topic.partition(), gauges())) {
            longer.record(EVENTS + 5);
            topic.ensure();
            Ledger impostor = new ImpostorLedger(longer, fresh).ledger();
            for (var event : impostor.after(0, EVENTS + 5)) {
                sender.send(event);
            }
            sender.settle();
            assertThatRelayBreaks();
        }
    }

    @Test
    void a_topic_that_tells_another_history_stops_the_relay_loudly() throws Exception {
        try (FreshLedger other = new FreshLedger();
                Topic topic = new Topic(brokers, fresh.databases.ledger());
                Sender sender = new Sender(brokers, topic.partition(), gauges())) {
            other.record(EVENTS);
            topic.ensure();
            for (var event : new ImpostorLedger(other, fresh).ledger().after(0, EVENTS - 2)) {
                sender.send(event);
            }
            sender.settle();

            assertThatRelayBreaks();

            assertThat(positions()).as("nothing is sent behind it").isEqualTo(upTo(EVENTS - 2));
        }
    }

    @Test
    void a_record_that_is_no_event_stops_the_relay_loudly() throws Exception {
        try (Topic topic = new Topic(brokers, fresh.databases.ledger())) {
            topic.ensure();
            ReadTopic.write(brokers, topic.partition(), "not an event");

            assertThatRelayBreaks();
        }
    }

    private void assertThatRelayBreaks() {
        RelayGauges gauges = gauges();
        try (Relay relay = new Relay(way(fresh.pool(), 5), new Commits(), gauges).start()) {
            await().atMost(SOON).until(() -> gauges.course() == RelayGauges.Course.BROKEN);
            assertThat(relay).isNotNull();
        }
    }

    /** The longer ledger under the name of the shorter: what a restored backup leaves behind. */
    private record ImpostorLedger(FreshLedger longer, FreshLedger shorter) {
        Ledger ledger() {
            return shorter.reader(longer.pool());
        }
    }

    private Relay relay(DataSource database, int readMax) {
        return new Relay(way(database, readMax), new Commits(), gauges());
    }

    private Relay.Way way(DataSource database, int readMax) {
        return new Relay.Way(fresh.reader(database), database, brokers, readMax);
    }

    private static RelayGauges gauges() {
        return new RelayGauges(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private void awaitArrivalOf(long events) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ReadTopic.kept(positions())).isEqualTo(upTo(events)));
    }

    private List<Long> positions() {
        return ReadTopic.positions(brokers, fresh.databases.ledger());
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
