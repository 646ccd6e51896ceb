package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;
import org.resolute.proof.Witness;

/** A notary that publishes only what witnesses cosigned. */
class WitnessedLogTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private final SigningKey key = SigningKey.draw("witness.example/w1", Kind.COSIGNATURE);
    private Office office;
    private HttpServer server;
    private volatile Head remembered = Head.OF_NOTHING;
    private volatile boolean isAway;

    private final class InMemory implements Witness.Memory {
        @Override
        public Head last(String origin) {
            return remembered;
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            remembered = checkpoint.head();
        }
    }

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
        Witness witness =
                new Witness(
                        key, List.of(office.key.verifier()), new InMemory(), () -> 1_700_000_000L);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/add-checkpoint",
                exchange -> {
                    Witness.Answer answer =
                            isAway
                                    ? new Witness.Answer(503, "text/plain", "away\n")
                                    : witness.add(exchange.getRequestBody().readAllBytes());
                    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answer.status(), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        office.witnesses =
                new Witnesses(List.of(Witnesses.One.parse(key.verifier() + " " + address)), 1);
    }

    @AfterEach
    void close() {
        server.stop(0);
        office.close();
    }

    @Test
    void each_checkpoint_carries_the_cosignature() throws Exception {
        office.fresh.record(300);
        term();
        office.fresh.record(300);
        term();

        Note checkpoint = office.book().read().checkpoint().orElseThrow();
        assertThat(key.verifier().signed(checkpoint)).isTrue();
        assertThat(office.key.verifier().signed(checkpoint)).isTrue();
        assertThat(remembered).isEqualTo(office.ofLedger(600));
        assertThat(office.published()).isEqualTo(remembered);
    }

    @Test
    void without_a_quorum_it_waits_with_the_alarm_on_and_the_ledger_goes_on() {
        isAway = true;
        try (Notary notary = office.notary(step -> {}).start()) {
            office.fresh.record(5);
            await().atMost(SOON).until(() -> office.gauges.course() == NotaryGauges.Course.WAITING);
            office.fresh.record(5);
            assertThat(office.book().read().checkpoint()).isEmpty();

            isAway = false;

            await().atMost(SOON).until(() -> office.published().equals(office.ofLedger(10)));
            await().atMost(SOON)
                    .until(() -> office.gauges.course() == NotaryGauges.Course.NOTARISING);
            assertThat(notary).isNotNull();
        }
        office.assertOneHistory();
    }

    @Test
    void a_database_restored_from_before_is_noticed_by_a_node_that_remembers_nothing()
            throws Exception {
        office.fresh.record(300);
        term();
        office.fresh.asSuperuser("create table backup as select * from notary");
        office.fresh.record(300);
        term();
        office.fresh.asSuperuser(
                """
                delete from event where position > 300;
                update head set position = 300;
                update notary n set size = b.size, root = b.root, edge = b.edge,
                       published = b.published, checkpoint = b.checkpoint from backup b;
                delete from tile where index > 0
                """);
        Files.delete(office.memory);

        assertThatThrownBy(this::term)
                .isInstanceOf(BrokenNotary.class)
                .hasMessageContaining("saw 600 events and the tree holds 300");

        Files.deleteIfExists(office.memory);
        office.fresh.record(400);
        assertThatThrownBy(this::catchUp)
                .isInstanceOf(BrokenNotary.class)
                .hasMessageContaining("saw");
        assertThat(remembered.size()).isEqualTo(600);
    }

    private void term() throws NoLongerNotary {
        Signing signing = office.signing(step -> {});
        signing.takeOver();
        signing.go();
    }

    /** A notary that had grown the restored tree beyond what the witness saw. */
    private void catchUp() throws NoLongerNotary {
        Witnesses asked = office.witnesses;
        office.witnesses = Witnesses.none();
        term();
        office.witnesses = asked;
        term();
    }
}
