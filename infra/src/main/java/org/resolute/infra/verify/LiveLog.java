package org.resolute.infra.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.resolute.proof.NotProven;

/** The log of a running command-service. */
final class LiveLog implements Log, AutoCloseable {
    /** A full bundle of the largest entries there can be. */
    private static final int BYTES_MAX = 256 * (2 + 65_535);

    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS_MAX = 5;
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    LiveLog(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** What the script found running on this machine, or where it would be. */
    static String here() {
        return Objects.requireNonNullElse(System.getenv("COMMAND_URL"), "http://localhost:8081");
    }

    @Override
    public byte[] read(String path) {
        return get("/tlog/" + path);
    }

    /** What the service answers at a path of its own. */
    byte[] get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER_WAIT_MAX).build();
        Duration pause = FIRST_PAUSE;
        IOException last = new IOException("not asked");
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                return body(path, request);
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
        throw new UncheckedIOException(url + " cannot be read", last);
    }

    private byte[] body(String path, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            if (LATER.contains(answer.statusCode())) {
                throw new IOException(path + " is answered with " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new NotProven("the log answers " + answer.statusCode() + " for " + path);
            }
            byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new NotProven(path + " is larger than anything a log holds");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
