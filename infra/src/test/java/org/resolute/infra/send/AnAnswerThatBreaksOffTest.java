package org.resolute.infra.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A service that dies while it answers is asked again, as one that does not answer is. */
class AnAnswerThatBreaksOffTest {
    private static final byte[] RECEIPTS =
            """
            {"index":0,"position":7}
            {"index":1,"problem":{"code":"unknown-unit","detail":"no such unit"}}
            {"index":2,"problem":{"code":"malformed","detail":"no such day"}}
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> told = new ArrayList<>();

    @Test
    void its_lines_are_read_from_the_beginning() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/results", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (Door door =
                new Door(
                        new Door.Caller(url, Optional.empty(), "en", Duration.ofSeconds(30)),
                        told::add)) {
            assertThat(door.lines("/results", Reasons::firstOf).lines())
                    .containsExactly(
                            "  item 2: no such unit (unknown-unit)",
                            "  item 3: no such day (malformed)");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(2);
        assertThat(told).singleElement().asString().contains("again in");
    }

    /** All of it is promised; the first time half of it comes, and the connection ends. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean isFirst = asked.incrementAndGet() == 1;
        exchange.sendResponseHeaders(200, RECEIPTS.length);
        exchange.getResponseBody()
                .write(RECEIPTS, 0, isFirst ? RECEIPTS.length / 2 : RECEIPTS.length);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
