package org.resolute.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.FreshLedger;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.KafkaServer;

/** The broker is killed or hangs, and comes back; meanwhile reports are recorded as before. */
class ABrokerThatIsAwayTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Of the producer's clocks all that can run out within an hour, made to run out in seconds. */
    private static final Map<String, Object> HURRIED =
            Map.of(
                    ProducerConfig.METADATA_MAX_IDLE_CONFIG, 5_000,
                    ProducerConfig.METADATA_MAX_AGE_CONFIG, 1_000,
                    CommonClientConfigs.METADATA_RECOVERY_REBOOTSTRAP_TRIGGER_MS_CONFIG, 1_000,
                    ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, 1_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);

    /** Longer than any of them. */
    private static final double RUN_OUT_SECONDS = 7;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RelayGauges gauges = new RelayGauges(meters, Clock.systemUTC());

    @TempDir private Path folder;
    private KafkaServer broker;
    private FreshLedger fresh;

    @BeforeEach
    void start() {
        broker = KafkaServer.start(folder, 0);
        fresh = new FreshLedger();
    }

    @AfterEach
    void stop() {
        fresh.close();
        broker.kill();
    }

    @Test
    void more_than_may_be_in_flight_waits_in_the_ledger_and_arrives() {
        fresh.record(3);
        try (Relay relay = relay().start()) {
            awaitArrivalOf(3);
            broker.kill();
            fresh.recordMany(25);

            broker = KafkaServer.start(folder, broker.port());

            awaitArrivalOf(25_003);
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void runs_that_end_meanwhile_are_followed_by_one_that_goes_on() {
        fresh.record(3);
        try (Relay relay = relay().start()) {
            awaitArrivalOf(3);
            broker.kill();
            fresh.record(2);
            await().atMost(SOON).until(() -> meter("active") == 0);
            fresh.record(2);

            broker = KafkaServer.start(folder, broker.port());

            awaitArrivalOf(7);
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void a_sender_that_is_full_waits_and_what_it_holds_arrives() throws Exception {
        fresh.recordMany(21);
        List<Envelope> events = fresh.reader().after(0, 21_000);
        try (Topic topic = new Topic(broker.bootstrap(), fresh.databases.ledger())) {
            topic.ensure();
            try (Sender sender = new Sender(broker.bootstrap(), topic.partition(), gauges);
                    ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
                send(sender, events.subList(0, 10));
                sender.settle();
                signal("STOP");
                Future<?> sending = thread.submit(() -> send(sender, events.subList(10, 21_000)));
                await().atMost(SOON).until(() -> sending.isDone() || !sender.hasRoom());
                assertThat(sending).isNotDone();

                signal("CONT");

                sending.get();
                awaitArrivalOf(21_000);
            }
        }
    }

    @Test
    void what_is_in_flight_does_not_expire() throws Exception {
        fresh.record(15);
        List<Envelope> events = fresh.reader().after(0, 15);
        try (Topic topic = new Topic(broker.bootstrap(), fresh.databases.ledger())) {
            topic.ensure();
            try (Sender sender =
                    new Sender(broker.bootstrap(), topic.partition(), gauges, HURRIED)) {
                send(sender, events.subList(0, 5));
                sender.settle();
                signal("STOP");
                gauges.taken(15, Clock.systemUTC().instant());
                send(sender, events.subList(5, 15));
                broker.kill();
                await().atMost(SOON).until(() -> meter("lag.seconds") > RUN_OUT_SECONDS);

                broker = KafkaServer.start(folder, broker.port());

                awaitArrivalOf(15);
                sender.throwFailure();
            }
        }
    }

    /** A broker that is stopped keeps its connections and answers nothing. */
    private void signal(String name) throws Exception {
        long pid = ChildProcess.find(folder.resolve("server.pid")).orElseThrow().pid();
        String kill = "kill -" + name + " " + pid;
        assertThat(new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor()).isZero();
    }

    private static Sender send(Sender sender, List<Envelope> events) throws Exception {
        for (Envelope event : events) {
            sender.send(event);
        }
        return sender;
    }

    private Relay relay() {
        return new Relay(
                new Relay.Way(fresh.reader(), fresh.pool(), broker.bootstrap(), Relay.READ_MAX),
                new Commits(),
                gauges);
    }

    private double meter(String name) {
        return meters.get("resolute.relay." + name).gauge().value();
    }

    private void awaitArrivalOf(long events) {
        await().atMost(SOON).until(() -> meter("position") == events);
        assertThat(ReadTopic.kept(positions()))
                .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
    }

    private List<Long> positions() {
        return ReadTopic.positions(broker.bootstrap(), fresh.databases.ledger());
    }
}
