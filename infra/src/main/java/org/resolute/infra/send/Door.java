package org.resolute.infra.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command service as a sender meets it: asked again, ever more slowly, while it is away or
 * busy. All that is asked may be asked twice, since a report that comes again is recognised.
 */
final class Door implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofMinutes(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    private final Caller caller;
    private final Consumer<String> teller;

    /**
     * Who knocks, and where.
     *
     * @param url of the command service, without a slash at its end
     * @param language of what the door says
     * @param patience how long it may be away before its sender gives up
     */
    record Caller(String url, Optional<Token> token, String language, Duration patience) {}

    /**
     * @param teller hears why something takes longer
     */
    Door(Caller caller, Consumer<String> teller) {
        this.caller = caller;
        this.teller = teller;
    }

    String url() {
        return caller.url();
    }

    /** What the door said, of which the meaning is left to who asked. */
    record Answer(int status, JsonNode body) {
        boolean isOneOf(int... statuses) {
            for (int one : statuses) {
                if (one == status) {
                    return true;
                }
            }
            return false;
        }

        /** The body of a status that was hoped for. */
        JsonNode demand(int... statuses) {
            if (!isOneOf(statuses)) {
                throw new TurnedAway(status, body);
            }
            return body;
        }
    }

    Answer get(String path) throws InterruptedException {
        HttpResponse<String> answer = retried(request(path).GET(), Door::text);
        return new Answer(answer.statusCode(), json(answer.body()));
    }

    Answer post(String path, BodyPublisher body, String... headers) throws InterruptedException {
        HttpResponse<String> answer =
                retried(request(path).headers(headers).POST(body), Door::text);
        return new Answer(answer.statusCode(), json(answer.body()));
    }

    /** Brings what lies there into a file; another status than 200 is told. */
    void fetch(String path, Path into) throws InterruptedException {
        HttpResponse<String> answer =
                retried(
                        request(path).GET(),
                        head ->
                                head.statusCode() == 200
                                        ? BodySubscribers.mapping(
                                                BodySubscribers.ofFile(into), Path::toString)
                                        : text(head));
        if (answer.statusCode() != 200) {
            throw new TurnedAway(answer.statusCode(), json(answer.body()));
        }
    }

    /** What is read from JSON lines; from their beginning again where they break off. */
    <T> T lines(String path, Function<Stream<JsonNode>, T> reader) throws InterruptedException {
        HttpRequest asked = request(path).GET().build();
        return retried(
                        () -> {
                            var answer = http.send(asked, HttpResponse.BodyHandlers.ofLines());
                            try (Stream<String> lines = answer.body()) {
                                return new Heard<>(answer, reader.apply(lines.map(Door::json)));
                            } catch (UncheckedIOException e) {
                                throw e.getCause();
                            }
                        })
                .read();
    }

    private static BodySubscriber<String> text(HttpResponse.ResponseInfo head) {
        return BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return MAPPER.createObjectNode();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(caller.url() + path))
                        .timeout(ANSWER_MAX)
                        .header("Accept-Language", caller.language());
        caller.token().ifPresent(token -> request.header("Authorization", token.header()));
        return request;
    }

    /** An answer and what was read from it. */
    private record Heard<T>(HttpResponse<?> answer, T read) {}

    private interface Call<T> {
        Heard<T> made() throws IOException, InterruptedException;
    }

    private <T> HttpResponse<T> retried(HttpRequest.Builder request, BodyHandler<T> handler)
            throws InterruptedException {
        HttpRequest asked = request.build();
        return retried(
                        () -> {
                            HttpResponse<T> answer = http.send(asked, handler);
                            return new Heard<>(answer, answer);
                        })
                .read();
    }

    private <T> Heard<T> retried(Call<T> call) throws InterruptedException {
        long end = System.nanoTime() + caller.patience().toNanos();
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            Duration wait = pause;
            String why;
            try {
                Heard<T> heard = call.made();
                HttpResponse<?> answer = heard.answer();
                if (!LATER.contains(answer.statusCode())) {
                    return heard;
                }
                why = caller.url() + " answered " + answer.statusCode();
                wait = asTold(answer).orElse(pause);
            } catch (IOException e) {
                why = caller.url() + " cannot be reached" + reason(e);
            }
            if (System.nanoTime() + wait.toNanos() - end > 0) {
                throw new Unreached(why);
            }
            teller.accept(why + "; again in " + Math.max(1, wait.toSeconds()) + " s");
            Thread.sleep(wait);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
    }

    private static Optional<Duration> asTold(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? "" : ": " + e.getMessage();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
