package org.resolute.infra.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service's door, as a sender sees it. */
final class Door implements AutoCloseable {
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(60);
    private static final int ATTEMPTS_MAX = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Set<String> WELL = Set.of("recorded", "repeated");
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI events;

    Door(String commandUrl) {
        this.events = URI.create(commandUrl + "/v1/events");
    }

    /**
     * Sends the reports in one batch, again where the door is not open, and returns the highest
     * position any of them has.
     *
     * @throws IllegalStateException naming the first report that was not recorded
     */
    long send(List<Report> reports) {
        String body = reports.stream().map(Report::json).collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = post(body);
        if (answer.statusCode() != 200
                && answer.statusCode() != 207
                && answer.statusCode() != 422) {
            throw new IllegalStateException(
                    "the door answered " + answer.statusCode() + ": " + answer.body());
        }
        long position = 0;
        for (JsonNode item : MAPPER.readTree(answer.body()).path("items")) {
            if (!WELL.contains(item.path("status").asString(""))) {
                throw new IllegalStateException("a report was not recorded: " + item);
            }
            position = Math.max(position, item.path("position").asLong(0));
        }
        if (position == 0) {
            throw new IllegalStateException("the door gave no receipts: " + answer.body());
        }
        return position;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> post(String body) {
        HttpRequest request =
                HttpRequest.newBuilder(events)
                        .timeout(ANSWER_WAIT_MAX)
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        Duration pause = FIRST_PAUSE;
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                HttpResponse<String> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!LATER.contains(answer.statusCode())) {
                    return answer;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sending", e);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
        throw new IllegalStateException(
                events + " did not take a batch in " + ATTEMPTS_MAX + " attempts: " + last);
    }
}
