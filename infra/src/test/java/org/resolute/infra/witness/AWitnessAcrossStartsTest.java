package org.resolute.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.AddCheckpoint;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;
import org.resolute.proof.Witness;

/** A witness in a process of its own, that is stopped and started again. */
class AWitnessAcrossStartsTest {
    @TempDir private Path folder;
    private final SigningKey log = SigningKey.draw("example.com/ledger", Kind.LOG);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void it_has_its_key_and_remembers_what_it_cosigned() throws Exception {
        Note first = checkpoint(1);
        String vkey;
        try (WitnessServer server = start()) {
            HttpResponse<String> answer = post(server, "/add-checkpoint", 0, first);
            assertThat(answer.statusCode()).isEqualTo(200);
            SigningKey key = memory().key("witness.example/w1");
            vkey = key.toString();
            assertThat(key.verifier().signed(first.with(Note.signatures(answer.body()).getFirst())))
                    .isTrue();
        }
        try (WitnessServer server = start()) {
            HttpResponse<String> forgotten = post(server, "/add-checkpoint", 0, checkpoint(2));
            assertThat(forgotten.statusCode()).isEqualTo(409);
            assertThat(forgotten.body()).isEqualTo("1\n");
            assertThat(forgotten.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
            assertThat(memory().key("witness.example/w1")).hasToString(vkey);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("witness.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> memory().key("witness.example/other"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_answers_nothing_else() throws Exception {
        try (WitnessServer server = start()) {
            assertThat(post(server, "/", 0, checkpoint(1)).statusCode()).isEqualTo(404);
            assertThat(
                            send(server, HttpRequest.newBuilder(uri(server, "/add-checkpoint")))
                                    .statusCode())
                    .isEqualTo(405);
            HttpRequest.Builder large =
                    HttpRequest.newBuilder(uri(server, "/add-checkpoint"))
                            .POST(BodyPublishers.ofByteArray(new byte[2 << 20]));
            assertThat(send(server, large).statusCode()).isEqualTo(400);
        }
    }

    private WitnessFolder memory() {
        return new WitnessFolder(folder);
    }

    private WitnessServer start() {
        Witness witness =
                new Witness(
                        memory().key("witness.example/w1"),
                        List.of(log.verifier()),
                        memory(),
                        () -> 1_700_000_000L);
        return WitnessServer.start(
                witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private Note checkpoint(int size) {
        RightEdge edge = RightEdge.ofNothing();
        for (int i = 0; i < size; i++) {
            edge.add(Hash.ofEntry(new byte[] {(byte) i}), (tile, hashes) -> {});
        }
        String text = new Checkpoint("example.com/ledger", new Head(size, edge.root())).text();
        return new Note(text, List.of(log.sign(text, 0)));
    }

    private HttpResponse<String> post(WitnessServer server, String path, long old, Note note)
            throws Exception {
        byte[] body = new AddCheckpoint(old, List.of(), note).toBytes();
        return send(
                server,
                HttpRequest.newBuilder(uri(server, path)).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(WitnessServer server, HttpRequest.Builder request)
            throws Exception {
        assertThat(server.port()).isPositive();
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(WitnessServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
