package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two who both believe to be the notary: the term keeps all but the newest from writing. */
class ANotaryThawedAfterATakeOverTest {
    @TempDir private Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.fresh.record(260);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "KEPT", "SIGNED", "REMEMBERED", "PUBLISHED"})
    void whatever_it_was_about_to_do_makes_no_fork(Step frozenAt) throws Exception {
        CountDownLatch isFrozen = new CountDownLatch(1);
        CountDownLatch thaw = new CountDownLatch(1);
        Signing frozen =
                office.signing(step -> {
                    if (step == frozenAt) {
                        isFrozen.countDown();
                        await(thaw);
                    }
                });
        CompletableFuture<Void> old = CompletableFuture.runAsync(() -> term(frozen));
        await(isFrozen);

        office.fresh.record(300);
        Signing next = office.signing(step -> {});
        next.takeOver();
        next.go();
        thaw.countDown();
        old.get(30, TimeUnit.SECONDS);

        office.fresh.record(3);
        next.go();
        assertThat(office.published()).isEqualTo(office.ofLedger(563));
        office.assertOneHistory();
        assertThatThrownBy(frozen::go).isInstanceOf(NoLongerNotary.class);
        assertThat(office.published()).isEqualTo(office.ofLedger(563));
        assertThat(new LastCheckpoint(office.memory).read())
                .hasValue(office.book().read().checkpoint().orElseThrow());
    }

    @Test
    void the_one_who_took_over_last_keeps_writing() throws Exception {
        Signing first = office.signing(step -> {});
        Signing second = office.signing(step -> {});
        first.takeOver();
        second.takeOver();

        assertThatThrownBy(first::go).isInstanceOf(NoLongerNotary.class);
        second.go();

        assertThat(office.published()).isEqualTo(office.ofLedger(260));
        office.assertOneHistory();
    }

    private static void term(Signing signing) {
        try {
            signing.takeOver();
            signing.go();
        } catch (NoLongerNotary _) {
            // As it should, unless it had published already.
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
