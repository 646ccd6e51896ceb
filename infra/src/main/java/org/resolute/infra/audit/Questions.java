package org.resolute.infra.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one query-service, patiently. */
public final class Questions implements AutoCloseable {
    private static final Duration ANSWER_WAIT_MAX = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS_MAX = 6;
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    /**
     * Asks the service at an address.
     *
     * @param base scheme, host and port
     */
    public Questions(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer, of a status that asking again would not change. */
    public static final class Answer {
        private final int status;
        private final byte[] body;
        private final Optional<String> next;

        private Answer(int status, byte[] body, Optional<String> next) {
            this.status = status;
            this.body = body;
            this.next = next;
        }

        public int status() {
            return status;
        }

        /** As it came; nobody writes into it. */
        public byte[] body() {
            return body;
        }

        /** The path of the page behind this one. */
        public Optional<String> next() {
            return next;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                throw new IllegalStateException("an answer is not JSON", e);
            }
        }
    }

    /** What is answered at a path, in the form of that type. */
    public Answer ask(String path, String accept) {
        HttpResponse<byte[]> answer = send(path, accept, BodyHandlers.ofByteArray());
        Optional<String> next =
                answer.headers().allValues("Link").stream()
                        .map(NEXT::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
        return new Answer(answer.statusCode(), answer.body(), next);
    }

    /** The rows or the object at a path, which must be there. */
    public JsonNode json(String path) {
        Answer answer = ask(path, "application/json");
        demandFound(path, answer.status());
        return answer.json();
    }

    /** Line after line of a long answer, as it comes. */
    void lines(String path, Consumer<JsonNode> reader) {
        HttpResponse<InputStream> answer =
                send(path, "application/x-ndjson", BodyHandlers.ofInputStream());
        demandFound(path, answer.statusCode());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(base + path + " broke off", e);
        }
    }

    private void demandFound(String path, int status) {
        if (status != 200) {
            throw new IllegalStateException(base + path + " is answered with " + status);
        }
    }

    private <T> HttpResponse<T> send(
            String path, String accept, HttpResponse.BodyHandler<T> handler) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(ANSWER_WAIT_MAX)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", accept)
                        .build();
        Duration pause = FIRST_PAUSE;
        IOException last = new IOException("not asked");
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                HttpResponse<T> answer = http.send(request, handler);
                if (!LATER.contains(answer.statusCode())) {
                    return admitted(answer);
                }
                last = new IOException(path + " is answered with " + answer.statusCode());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
        throw new UncheckedIOException(base + " cannot be read", last);
    }

    private <T> HttpResponse<T> admitted(HttpResponse<T> answer) {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new IllegalStateException(
                    "%s answers %d: the token must be that of an auditor"
                            .formatted(base, answer.statusCode()));
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
