package org.resolute.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;

/** A log taken over HTTP into a folder, in one go or in several. */
class ExportingALogTest {
    @TempDir private Path root;
    private MadeLog made;
    private HttpServer server;
    private LiveLog live;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void serve() throws IOException {
        made = MadeLog.of(root.resolve("served"), 600);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    asked.add(path);
                    byte[] body = body(path);
                    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        live = new LiveLog("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        live.close();
        server.stop(0);
    }

    private byte[] body(String path) throws IOException {
        if (path.startsWith("/v1/")) {
            String answer = path.endsWith("schemas") ? "[\"/v1/schemas/a-b.v1.json\"]" : "{}";
            return answer.getBytes(StandardCharsets.UTF_8);
        }
        Path file = made.folder.resolve(path.substring("/tlog/".length()));
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    @Test
    void an_export_holds_all_it_takes_to_check_it() {
        export();

        assertThat(verifyExport()).isEqualTo(made.checkpoint());
        assertThat(folder().resolve("README.md"))
                .content()
                .contains("test.example/ledger")
                .contains(made.key.toString());
        assertThat(folder().resolve("key")).hasContent(made.key.toString());
        assertThat(folder().resolve("schemas/a-b.v1.json")).exists();
    }

    @Test
    void an_export_goes_on_where_it_ended() throws IOException {
        export();
        Files.delete(folder().resolve("tile/entries/001"));
        Files.delete(folder().resolve("checkpoint"));
        asked.clear();

        export();

        assertThat(asked.stream().filter(path -> path.contains("/tile/")))
                .containsExactly("/tlog/tile/entries/001");
        assertThat(verifyExport()).isEqualTo(made.checkpoint());
    }

    @Test
    void a_later_export_must_begin_with_the_earlier() {
        export();
        for (int position = 601; position <= 800; position++) {
            made.entries.add(MadeLog.event(position, position, position, ""));
        }
        made.write();
        export();
        assertThat(verifyExport()).isEqualTo(made.checkpoint());
        assertThat(new ExportedLog(folder()).earlierCheckpoints()).hasSize(1);

        made.entries.set(700, MadeLog.event(701, 701, 701, "changed"));
        made.entries.add(MadeLog.event(801, 801, 801, ""));
        made.write();
        export();

        assertThatThrownBy(this::verifyExport).isInstanceOf(NotProven.class);
    }

    @Test
    void a_live_log_is_checked_as_an_export_is() {
        Note proved =
                new Verification(live, made.key.verifier(), List.of()).run((done, total) -> {});

        assertThat(proved).isEqualTo(made.checkpoint());
    }

    @Test
    void nothing_is_taken_from_a_log_with_another_key() {
        MadeLog other = MadeLog.of(root.resolve("other"), 1);

        assertThatThrownBy(() ->
                        new Export(live, folder(), other.key.verifier()).run((done, total) -> {}))
                .isInstanceOf(NotProven.class);
        assertThat(folder()).doesNotExist();
    }

    private Path folder() {
        return root.resolve("export");
    }

    private void export() {
        new Export(live, folder(), made.key.verifier()).run((done, total) -> {});
    }

    private Note verifyExport() {
        ExportedLog exported = new ExportedLog(folder());
        return new Verification(exported, made.key.verifier(), exported.earlierCheckpoints())
                .run((done, total) -> {});
    }
}
