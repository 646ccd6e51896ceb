package org.resolute.infra.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service's door, as a sender sees it. */
final class Door implements AutoCloseable {
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(60);
    private static final int ATTEMPTS_MAX = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Set<String> WELL = Set.of("recorded", "repeated");
    private static final Set<Integer> ANSWERS = Set.of(200, 207, 422);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final URI events;
    private final URI allOrNothing;

    Door(String commandUrl, String token) {
        this.token = token;
        this.events = URI.create(commandUrl + "/v1/events");
        this.allOrNothing = URI.create(commandUrl + "/v1/events?atomic=true");
    }

    /**
     * Sends a chapter in one batch, again where the door is not open, and returns the position each
     * event has by its id.
     *
     * @param batch the chapter's events as they are sent
     * @throws IllegalStateException naming the first event that was not recorded, with its problem
     */
    Map<String, Long> send(Chapter chapter, List<String> batch) {
        URI door = chapter.isOneAct() ? allOrNothing : events;
        HttpResponse<String> answer = post(door, "[" + String.join(",", batch) + "]");
        if (!ANSWERS.contains(answer.statusCode())) {
            throw new IllegalStateException(
                    "the door answered " + answer.statusCode() + ": " + answer.body());
        }
        Map<String, Long> positions = HashMap.newHashMap(batch.size());
        for (JsonNode item : MAPPER.readTree(answer.body()).path("items")) {
            if (!WELL.contains(item.path("status").asString(""))) {
                throw new IllegalStateException("an event was not recorded: " + item);
            }
            positions.put(item.path("id").asString(), item.path("position").asLong());
        }
        if (positions.size() != batch.size()) {
            throw new IllegalStateException(
                    "the door gave "
                            + positions.size()
                            + " receipts for "
                            + batch.size()
                            + " events");
        }
        return positions;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> post(URI door, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(door)
                        .timeout(ANSWER_WAIT_MAX)
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .header("Authorization", "Bearer " + token)
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
                door + " did not take a batch in " + ATTEMPTS_MAX + " attempts: " + last);
    }
}
