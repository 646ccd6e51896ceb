package org.resolute.infra.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.resolute.proof.Note;
import org.resolute.proof.Witness;
import org.resolute.proof.Witness.Answer;

/** Listens for {@code POST /add-checkpoint}. */
final class WitnessServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WitnessServer.class.getName());

    /** Connections that may wait to be taken. */
    private static final int BACKLOG = 64;

    private final HttpServer server;

    private WitnessServer(HttpServer server) {
        this.server = server;
    }

    static WitnessServer start(Witness witness, InetSocketAddress address) {
        try {
            HttpServer server = HttpServer.create(address, BACKLOG);
            server.setExecutor(Executors.newFixedThreadPool(4));
            server.createContext("/", exchange -> answer(exchange, witness));
            server.start();
            return new WitnessServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(address + " cannot be listened on", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Witness witness) throws IOException {
        try (exchange) {
            Answer answer = decided(exchange, witness);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer decided(HttpExchange exchange, Witness witness) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return new Answer(404, "text/plain", "POST /add-checkpoint\n");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "text/plain", "POST /add-checkpoint\n");
        }
        try {
            return witness.add(exchange.getRequestBody().readNBytes(Note.BYTES_MAX + 1));
        } catch (UncheckedIOException e) {
            LOG.log(Level.ERROR, "The memory of the witness cannot be written or read", e);
            return new Answer(500, "text/plain", "the witness cannot remember now\n");
        }
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
