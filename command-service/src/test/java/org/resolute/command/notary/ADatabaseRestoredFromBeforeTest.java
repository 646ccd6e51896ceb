package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;

/** The notary compares the tree in the database with what it remembers outside of it. */
class ADatabaseRestoredFromBeforeTest {
    @TempDir private Path folder;
    private Office office;

    @BeforeEach
    void notariseTwice() throws Exception {
        office = new Office(folder);
        office.fresh.record(300);
        term();
        office.fresh.asSuperuser("create table backup as select * from notary");
        office.fresh.record(300);
        term();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void nothing_is_signed_on_it_and_the_alarm_is_on() throws Exception {
        restore();
        int signatures = office.signed.size();

        try (Notary notary = office.notary(step -> {}).start()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> office.gauges.course() == NotaryGauges.Course.BROKEN);
            assertThat(notary).isNotNull();
        }

        assertThat(office.signed).hasSize(signatures);
        assertThat(office.published().size()).isEqualTo(300);
    }

    @Test
    void nothing_is_signed_on_it_when_it_grew_beyond_with_other_events() throws Exception {
        restore();
        Files.move(office.memory, folder.resolve("elsewhere"));
        office.fresh.record(700);
        term();
        Files.move(
                folder.resolve("elsewhere"),
                office.memory,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::term)
                .isInstanceOf(BrokenNotary.class)
                .hasMessageContaining("different histories of the first 600 events");
    }

    @Test
    void nothing_is_signed_when_events_were_taken_out_behind_the_tree() throws Exception {
        office.fresh.asSuperuser(
                "delete from event where position > 500; update head set position = 500");

        assertThatThrownBy(this::term)
                .isInstanceOf(BrokenNotary.class)
                .hasMessageContaining("the tree holds 600 events and the ledger 500");
    }

    @Test
    void nothing_is_signed_with_another_key() {
        SigningKey other = SigningKey.draw("test.example/ledger", Kind.LOG);
        Signing signing = new Signing(office.desk(other), office.gauges, Step.Watcher.NONE);

        assertThatThrownBy(signing::takeOver)
                .isInstanceOf(BrokenNotary.class)
                .hasMessageContaining(office.key.toString());
    }

    private void restore() throws Exception {
        office.fresh.asSuperuser(
                """
                delete from event where position > 300;
                update head set position = 300;
                update notary n set size = b.size, root = b.root, edge = b.edge,
                       published = b.published, checkpoint = b.checkpoint from backup b;
                delete from tile where index > 0
                """);
    }

    private void term() throws NoLongerNotary {
        Signing signing = office.signing(step -> {});
        signing.takeOver();
        signing.go();
    }
}
