package org.resolute.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.FreshLedger;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.Platform;

/** A relay that lost its lock and goes on, or was killed with records on their way. */
class RelaysThatKnowNothingOfEachOtherTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUND = 6;

    private final String brokers = Platform.shared().kafka().bootstrap();
    private FreshLedger fresh;
    private HikariDataSource pool;
    private Ledger ledger;

    @BeforeEach
    void record() {
        fresh = new FreshLedger();
        pool = fresh.pool();
        ledger = fresh.reader(pool);
        fresh.record(ROUND);
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void two_that_send_at_once_repeat_each_other_and_leave_no_hole() {
        try (Relay one = zombie(3).start();
                Relay other = zombie(5).start()) {
            awaitArrivalOf(ROUND);
            fresh.record(100);
            awaitArrivalOf(ROUND + 100);
            assertThat(one).isNotSameAs(other);
        }
        assertThat(positions()).as("both did send").hasSizeGreaterThan(ROUND + 100);
    }

    @Test
    void one_that_stays_while_others_come_and_go_leaves_no_hole() {
        try (Relay stays = zombie(4).start()) {
            for (int round = 2; round <= 4; round++) {
                try (Relay comes = zombie(round).start()) {
                    fresh.record(ROUND);
                    awaitArrivalOf((long) round * ROUND);
                    assertThat(comes).isNotSameAs(stays);
                }
            }
        }
    }

    @Test
    void one_that_dies_behind_any_record_is_followed_by_one_that_goes_on() throws Exception {
        for (int sent = 0; sent <= ROUND; sent++) {
            long head = ledger.head();
            dieBehind(sent, head);
            try (Relay next = relay().start()) {
                awaitArrivalOf(head);
                assertThat(next).isNotNull();
            }
            fresh.record(ROUND);
        }
    }

    /** Sends so many of the last events and ends without waiting for a single acknowledgement. */
    private void dieBehind(int sent, long head) throws Exception {
        try (Topic topic = new Topic(brokers, fresh.databases.ledger());
                Sender sender = new Sender(brokers, topic.partition(), gauges())) {
            topic.ensure();
            List<Envelope> events = ledger.after(head - ROUND, sent);
            for (Envelope event : events) {
                sender.send(event);
            }
        }
    }

    private Relay zombie(int readMax) {
        return new Relay(
                new Relay.Way(
                        fresh.reader(), LocklessDatabase.around(fresh.pool()), brokers, readMax),
                new Commits(),
                gauges());
    }

    private Relay relay() {
        return new Relay(
                new Relay.Way(ledger, pool, brokers, Relay.READ_MAX), new Commits(), gauges());
    }

    private static RelayGauges gauges() {
        return new RelayGauges(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private void awaitArrivalOf(long events) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ReadTopic.kept(positions()))
                                .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList()));
    }

    private List<Long> positions() {
        return ReadTopic.positions(brokers, fresh.databases.ledger());
    }
}
