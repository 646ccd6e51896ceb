package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Patience;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenProcess;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;
import org.resolute.query.intake.GivenIntake;
import org.resolute.query.intake.Source;

/** Two processes, one database of views, and a ledger that goes on. */
class TwoInstancesOnOneDatabaseTest {
    private static final int EVENTS = 12_000;
    private static final int AT_ONCE = 20;
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final String BOOTSTRAP = Platform.shared().kafka().bootstrap();

    private LedgerDatabases databases;
    private GivenViews views;
    private GivenTopic topic;
    private List<Envelope> history;
    private GivenProcess one;
    private GivenProcess other;

    @BeforeEach
    void both_are_there(@TempDir Path folder) {
        databases = Platform.shared().freshLedger();
        views = GivenViews.migrated(databases.views());
        topic = GivenTopic.created(BOOTSTRAP, databases.ledger());
        history =
                History.fillTurbulent(new GivenLedger(databases.ledger()), 21, 30, EVENTS)
                        .envelopes();
        one = GivenProcess.start(databases, BOOTSTRAP, folder);
        assertThat(Patience.until(WAIT_MAX, () -> isWriting(one))).isTrue();
        other = GivenProcess.start(databases, BOOTSTRAP, folder);
    }

    @AfterEach
    void everybody_leaves() {
        one.close();
        other.close();
        topic.close();
    }

    private CompletableFuture<Void> load() {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < EVENTS; i += AT_ONCE) {
                topic.send(history.subList(i, i + AT_ONCE));
            }
        });
    }

    private static String word(GivenProcess instance) {
        return instance.json("/v1/status").get("intake").asString();
    }

    private static boolean isWriting(GivenProcess instance) {
        return !word(instance).equals("standing-by");
    }

    private static boolean isAt(GivenProcess instance, long position) {
        return instance.json("/v1/status").get("position").asLong() >= position;
    }

    private void every_event_was_put_once() {
        one.close();
        other.close();
        List<String> found = views.rows();
        views.empty();
        GivenIntake.bring(new Source(databases.ledger(), BOOTSTRAP, 10_000), views, EVENTS);
        assertThat(found).isEqualTo(views.rows());
    }

    @Test
    void one_writes_and_both_answer() {
        CompletableFuture<Void> load = load();
        for (int position = AT_ONCE; position <= EVENTS; position += EVENTS / 10) {
            long reached = position;
            assertThat(Patience.until(WAIT_MAX, () -> isAt(one, reached))).isTrue();
            assertThat(word(one)).isNotEqualTo("standing-by");
            assertThat(word(other)).isEqualTo("standing-by");
            assertThat(other.get("/v1/units?minPosition=" + position).statusCode()).isEqualTo(200);
        }
        load.join();
        assertThat(Patience.until(WAIT_MAX, () -> isAt(one, EVENTS))).isTrue();
        every_event_was_put_once();
    }

    @Test
    void one_is_killed_under_load_and_the_other_goes_on() {
        CompletableFuture<Void> load = load();
        assertThat(Patience.until(WAIT_MAX, () -> isAt(one, EVENTS / 4))).isTrue();
        one.kill();

        assertThat(Patience.until(WAIT_MAX, () -> isAt(other, EVENTS))).isTrue();
        assertThat(isWriting(other)).isTrue();
        load.join();
        every_event_was_put_once();
    }

    @Test
    void one_that_was_frozen_writes_nothing_when_it_thaws() {
        CompletableFuture<Void> load = load();
        assertThat(Patience.until(WAIT_MAX, () -> isAt(one, EVENTS / 4))).isTrue();
        one.freeze();
        assertThat(Patience.until(WAIT_MAX, () -> isAt(other, EVENTS / 2))).isTrue();
        one.thaw();

        assertThat(Patience.until(WAIT_MAX, () -> isAt(other, EVENTS) && isAt(one, EVENTS)))
                .isTrue();
        assertThat(Patience.until(WAIT_MAX, () -> isWriting(one) != isWriting(other))).isTrue();
        load.join();
        every_event_was_put_once();
    }
}
