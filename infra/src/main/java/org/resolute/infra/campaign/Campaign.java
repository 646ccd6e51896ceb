package org.resolute.infra.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.resolute.infra.audit.Questions;
import org.resolute.infra.seal.SealedTable;
import org.resolute.platform.Grant;
import org.resolute.platform.Patience;

/** Brings the reference campaign into the ledger, once. */
public final class Campaign {
    private static final Duration VISIBLE_WAIT_MAX = Duration.ofMinutes(2);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(15);
    private static final String RESOLUTION = "dh-xi-kien-giang";
    private static final String ABOUT = "campaign";
    private static final String LAST_OF_MONITORING = "gs-2021-10.D3.905.closed";
    private static final String MONITORS = "https://monitoring.kien-giang.example/rounds";
    private static final String SEALED_AT = "2021-12-06T09:00:00+07:00";

    /** What the loader must be allowed to: it speaks for all who took part. */
    public static final Grant GRANT =
            new Grant(
                    "campaign",
                    List.of("registrar", "submitter", "monitor"),
                    Optional.of("kg-0001"),
                    Duration.ofDays(1));

    private final String commandUrl;
    private final String queryUrl;
    private final String token;
    private final Path loadedMark;

    /**
     * @param token with what {@link #GRANT} says
     * @param loadedMark the file that remembers that all of it is in the ledger
     */
    public Campaign(String commandUrl, String queryUrl, String token, Path loadedMark) {
        this.commandUrl = commandUrl;
        this.queryUrl = queryUrl;
        this.token = token;
        this.loadedMark = loadedMark;
    }

    /** Told after each request. */
    @FunctionalInterface
    public interface Progress {
        void at(String about, int done, int total);
    }

    /** Loads all of it unless that was done, and waits until queries show it. */
    public void loadOnce(Progress progress) {
        if (Files.exists(loadedMark)) {
            return;
        }
        Map<String, Long> positions = send(progress);
        long position = Collections.max(positions.values());
        awaitVisible(position);
        seal(positions);
        try {
            Files.writeString(loadedMark, "the reference campaign ends at " + position + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The monitors publish a table of the districts by the day of their conclusion, as it was known
     * when their last directive was closed.
     */
    private void seal(Map<String, Long> positions) {
        long known = Objects.requireNonNull(positions.get(LAST_OF_MONITORING));
        String table =
                "/v1/resolutions/%s/progress?level=DISTRICT&validAt=2021-10-29&format=csv&asOf=%d"
                        .formatted(RESOLUTION, known);
        try (Questions questions = new Questions(URI.create(queryUrl), token);
                Door door = new Door(commandUrl, token)) {
            String event =
                    SealedTable.fetched(questions, table)
                            .event("gs-2021-10", "bang-cap-huyen", MONITORS, SEALED_AT);
            door.send(new Chapter("seal", List.of(event)), List.of(event));
        }
    }

    private Map<String, Long> send(Progress progress) {
        List<Chapter> chapters = Chapter.all();
        Evidence evidence = Evidence.read();
        int total = chapters.stream().mapToInt(chapter -> chapter.events().size()).sum();
        Map<String, Long> positions = HashMap.newHashMap(total);
        try (Door door = new Door(commandUrl, token)) {
            for (Chapter chapter : chapters) {
                List<String> events =
                        chapter.events().stream()
                                .map(event -> evidence.under(event, positions))
                                .toList();
                positions.putAll(door.send(chapter, events));
                progress.at(ABOUT, positions.size(), total);
            }
        }
        return positions;
    }

    private void awaitVisible(long position) {
        URI progress =
                URI.create(
                        queryUrl
                                + "/v1/resolutions/"
                                + RESOLUTION
                                + "/progress?minPosition="
                                + position);
        try (HttpClient http = HttpClient.newHttpClient()) {
            if (!Patience.until(VISIBLE_WAIT_MAX, () -> answers(http, progress))) {
                throw new IllegalStateException(
                        "the campaign was recorded but " + progress + " does not show it");
            }
        }
    }

    private boolean answers(HttpClient http, URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .timeout(ANSWER_WAIT_MAX)
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
