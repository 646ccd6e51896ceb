package org.resolute.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AReplayThatDoesNotAddUpTest {
    private static final String AT_4 =
            "[{\"unit\":\"u-1\",\"name\":\"An Minh\",\"sessions\":2,\"attendance\":null}]";
    private static final String AT_6 =
            "[{\"unit\":\"u-1\",\"name\":\"An Minh\",\"sessions\":4,\"attendance\":0.5},"
                    + "{\"unit\":\"u-2\",\"name\":\"Hòn Đất\",\"sessions\":0,\"attendance\":null}]";
    private static final String FIVE =
            "{\"position\":5,\"changes\":[{\"unit\":\"u-1\",\"measure\":\"sessions\","
                    + "\"before\":2,\"after\":3}]}\n";
    private static final String SIX =
            "{\"position\":6,\"changes\":[{\"unit\":\"u-1\",\"measure\":\"sessions\","
                    + "\"before\":3,\"after\":4},{\"unit\":\"u-1\",\"measure\":\"attendance\","
                    + "\"before\":null,\"after\":0.5}]}\n";

    private HttpServer server;
    private String lines = "";

    @BeforeEach
    void a_service_that_may_lie() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String asked = exchange.getRequestURI().toString();
                    String body =
                            asked.contains("/replay")
                                    ? lines
                                    : asked.contains("asOf=4") ? AT_4 : AT_6;
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void it_stops() {
        server.stop(0);
    }

    private long compare(String told, Set<String> left) {
        lines = told;
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (Questions questions = new Questions(uri, "token")) {
            return new ReplayEnd(questions, "nq", "2021-10-29").compare(5, 6, left, (_, _) -> {});
        }
    }

    @Test
    void all_steps_told_end_at_what_is_served() {
        assertThat(compare(FIVE + SIX, Set.of())).isEqualTo(4);
    }

    @Test
    void a_step_that_was_left_out_is_named_at_the_one_behind_it() {
        assertThatThrownBy(() -> compare(SIX, Set.of()))
                .isInstanceOf(Differs.class)
                .hasMessage(
                        "replay of nq, position 6, unit u-1, column sessions before:"
                                + " expected 2, found 3");
    }

    @Test
    void an_end_that_is_served_otherwise_is_named() {
        assertThatThrownBy(() -> compare(FIVE, Set.of()))
                .isInstanceOf(Differs.class)
                .hasMessageContaining("replay of nq by 2021-10-29, ended at position 6, unit u-1");
    }

    @Test
    void a_change_of_a_unit_that_did_nothing_is_named() {
        String another = SIX.replace("u-1", "u-2").replace(":3,", ":0,");
        assertThatThrownBy(() -> compare(FIVE + SIX + another, Set.of()))
                .isInstanceOf(Differs.class)
                .hasMessageContaining("unit u-2");
    }

    @Test
    void units_whose_work_stands_elsewhere_are_left() {
        assertThat(compare(SIX, Set.of("u-1"))).isEqualTo(2);
    }
}
