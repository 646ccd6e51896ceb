package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolute.proof.Head;
import org.resolute.proof.Tree;

/** A ledger and its tree, whatever happens to the notary. */
class NotarisingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void an_empty_ledger_has_a_checkpoint_and_every_event_is_covered_by_one() {
        try (Notary notary = office.notary(step -> {}).start()) {
            await().atMost(SOON).until(() -> office.published().equals(Head.OF_NOTHING));
            office.fresh.recordMany(1);
            awaitCheckpointOf(1_000);
            office.fresh.record(3);
            awaitCheckpointOf(1_003);
            assertThat(notary).isNotNull();
        }
        office.assertOneHistory();
        Tree tree = new KeptTiles(office.book(), office.book().read()).published();
        assertThat(tree.root()).isEqualTo(office.ofLedger(1_003).root());
        assertThat(tree.rootAt(700)).isEqualTo(office.ofLedger(700).root());
    }

    @ParameterizedTest
    @EnumSource
    void a_notary_who_dies_at_any_step_is_followed_by_one_who_goes_on(Step step) throws Exception {
        office.fresh.record(300);
        signOnce(step);
        office.fresh.record(300);
        signOnce(step);
        try (Notary next = office.notary(any -> {}).start()) {
            office.fresh.record(2);
            awaitCheckpointOf(602);
            assertThat(next).isNotNull();
        }
        office.assertOneHistory();
    }

    @Test
    void a_second_notary_stands_by_until_the_first_is_gone() {
        AtomicBoolean isSecondIn = new AtomicBoolean();
        try (Notary second = office.notary(step -> isSecondIn.set(true))) {
            try (Notary first = office.notary(step -> {}).start()) {
                await().atMost(SOON).until(() -> office.published().size() == 0);
                second.start();
                office.fresh.record(5);
                awaitCheckpointOf(5);
                office.fresh.record(5);
                awaitCheckpointOf(10);
                assertThat(isSecondIn).isFalse();
                assertThat(first).isNotNull();
            }
            office.fresh.record(2);
            awaitCheckpointOf(12);
            assertThat(isSecondIn).isTrue();
        }
        office.assertOneHistory();
    }

    @Test
    void a_hole_in_the_ledger_stops_the_notary_loudly() throws Exception {
        office.fresh.record(10);
        office.fresh.asSuperuser("delete from event where position = 7");

        try (Notary notary = office.notary(step -> {}).start()) {
            await().atMost(SOON).until(() -> isBroken());
            assertThat(notary).isNotNull();
        }
        assertThat(office.published().size()).isZero();
    }

    @Test
    void an_event_slipped_in_beside_the_head_stops_the_notary_loudly() throws Exception {
        office.fresh.record(10);
        office.fresh.asSuperuser("update head set position = 9");

        try (Notary notary = office.notary(step -> {}).start()) {
            await().atMost(SOON).until(() -> isBroken());
            assertThat(notary).isNotNull();
        }
        assertThat(office.published().size()).isZero();
    }

    private boolean isBroken() {
        return office.gauges.course() == NotaryGauges.Course.BROKEN;
    }

    /** One notary's term, ended at a step as by a crash. */
    private void signOnce(Step last) throws Exception {
        Signing signing =
                office.signing(step -> {
                    if (step == last) {
                        throw new Died();
                    }
                });
        try {
            signing.takeOver();
            signing.go();
        } catch (Died _) {
            // The next one finds what this one left.
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void awaitCheckpointOf(int events) {
        await().atMost(SOON).until(() -> office.published().size() == events);
        assertThat(office.published()).isEqualTo(office.ofLedger(events));
    }
}
