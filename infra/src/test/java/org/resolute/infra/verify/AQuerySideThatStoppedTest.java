package org.resolute.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.infra.audit.Premises;
import org.resolute.infra.up.Console;
import org.resolute.proof.Hash;
import org.resolute.proof.NotProven;
import picocli.CommandLine;

/** What is proved beyond the position at which the views stopped is kept by nobody who answers. */
class AQuerySideThatStoppedTest {
    private static final String STATUS =
            """
            {"ledger":"%s","position":%d,"intake":"%s","reason":%s}\
            """;

    @TempDir private Path folder;
    private final Entries proved = new Entries();
    private HttpServer server;
    private volatile String status = "";

    AQuerySideThatStoppedTest() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void a_proved_ledger_of_two_units_and_a_service() throws Exception {
        for (int position = 1; position <= 2; position++) {
            byte[] event = MadeLog.event(position, position, position, "");
            proved.add(EntryHeader.read(event), Hash.ofEntry(event));
        }
        Files.writeString(folder.resolve("token"), "a token");
        server.createContext(
                "/v1/status",
                exchange -> {
                    byte[] body = status.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void it_leaves() {
        server.stop(0);
    }

    @Test
    void it_is_named_with_its_reason() {
        status = STATUS.formatted(proved.ledger(), 0, "stopped", "\"a hole\"");

        assertThatThrownBy(this::check)
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("position 1: ")
                .hasMessageContaining("a hole");
    }

    @Test
    void one_that_is_only_behind_goes_on_by_itself() {
        status = STATUS.formatted(proved.ledger(), 0, "running", "null");

        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(proved.size()).isEqualTo(2);
    }

    private void check() throws Exception {
        Premises premises =
                CommandLine.populateCommand(
                        new Premises(),
                        "--query",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "--token-file",
                        folder.resolve("token").toString());
        new QuerySide(premises, proved, new Console(System.out, false)).check(false);
    }
}
