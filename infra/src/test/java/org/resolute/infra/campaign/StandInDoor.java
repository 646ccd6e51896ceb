package org.resolute.infra.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.resolute.events.wire.Submitted;

/** Takes batches as the door does, gives positions from 1 on, and knows what it has seen. */
final class StandInDoor implements AutoCloseable {
    private final HttpServer server;
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Long> positions = new LinkedHashMap<>();
    private volatile String refused = "";

    StandInDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events", exchange -> answer(exchange, 200, taken(exchange)));
        server.createContext("/v1/resolutions", exchange -> answer(exchange, 200, "[]"));
        server.start();
    }

    String url() {
        return "http://"
                + server.getAddress().getHostString()
                + ":"
                + server.getAddress().getPort();
    }

    /** From now on the event with this id is refused, and with it nothing else. */
    void refuse(String id) {
        refused = id;
    }

    List<List<String>> requests() {
        return List.copyOf(requests);
    }

    Map<String, Long> positions() {
        synchronized (positions) {
            return Map.copyOf(positions);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String taken(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> events = Submitted.elements(body, Chapter.EVENTS_MAX);
        requests.add(events);
        return events.stream()
                .map(this::item)
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private String item(String event) {
        String id = Objects.requireNonNull(Submitted.read(event).attributes().get("id"));
        if (id.equals(refused)) {
            return """
            {"id":"%s","status":"refused","problem":{"code":"resolution-unknown"}}\
            """
                    .formatted(id);
        }
        synchronized (positions) {
            boolean isNew = !positions.containsKey(id);
            if (isNew) {
                positions.put(id, positions.size() + 1L);
            }
            return """
            {"id":"%s","status":"%s","position":%d}\
            """
                    .formatted(id, isNew ? "recorded" : "repeated", positions.get(id));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
