package org.resolute.query.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.resolute.platform.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who listens to the stream, as a browser does. */
public final class GivenListener implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<InputStream> answer;
    private final List<JsonNode> heard = new ArrayList<>();
    private volatile String last = "";
    private volatile boolean isOver;

    private GivenListener(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** Begins to listen; returns once the service has said from where on. */
    public static GivenListener to(GivenService service, String path, String... headers) {
        HttpResponse<InputStream> answer = service.open(path, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        GivenListener listener = new GivenListener(answer);
        Thread.ofVirtual().start(listener::read);
        listener.await(() -> !listener.last.isEmpty());
        return listener;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException _) {
            // The line was cut, by us or by the service.
        }
        isOver = true;
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            last = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
            JsonNode message = JSON.readTree(line.substring("data: ".length()));
            synchronized (heard) {
                heard.add(message);
            }
        }
    }

    /** The messages so far. */
    public List<JsonNode> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    public List<Long> positions() {
        return heard().stream().map(message -> message.get("position").asLong()).toList();
    }

    /** The id that was said last: what to come again with. */
    public String last() {
        return last;
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    /** Waits until the service has told everything up to this position. */
    public GivenListener awaitLast(long position) {
        await(() -> !last.isEmpty() && Long.parseLong(last) >= position);
        return this;
    }

    /** Waits until the line is cut. */
    public void awaitEnd() {
        await(() -> isOver);
    }

    private void await(BooleanSupplier condition) {
        assertThat(Patience.until(WAIT_MAX, condition))
                .as("heard %s, last %s, over %s", heard(), last, isOver)
                .isTrue();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new IllegalStateException("a line could not be cut", e);
        }
    }
}
