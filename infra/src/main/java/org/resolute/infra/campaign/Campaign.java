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
import java.util.ArrayList;
import java.util.List;
import org.resolute.events.Level;
import org.resolute.infra.campaign.Structure.Adopted;
import org.resolute.platform.Patience;

/** Brings the reference campaign into the ledger, once. */
public final class Campaign {
    private static final int BATCH_MAX = 250;
    private static final Duration VISIBLE_WAIT_MAX = Duration.ofMinutes(2);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(15);
    private static final String ABOUT = "campaign";

    private final String commandUrl;
    private final String queryUrl;
    private final Path loadedMark;

    /**
     * @param loadedMark the file that remembers that all of it is in the ledger
     */
    public Campaign(String commandUrl, String queryUrl, Path loadedMark) {
        this.commandUrl = commandUrl;
        this.queryUrl = queryUrl;
        this.loadedMark = loadedMark;
    }

    /** Told after each batch. */
    @FunctionalInterface
    public interface Progress {
        void at(String about, int done, int total);
    }

    /** Loads all of it unless that was done, and waits until queries show it. */
    public void loadOnce(Progress progress) {
        if (Files.exists(loadedMark)) {
            return;
        }
        long position = send(batches(), progress);
        awaitVisible(position);
        try {
            Files.writeString(loadedMark, "the reference campaign ends at " + position + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A unit is in an earlier batch than whatever stands under it or is reported by it. */
    static List<List<Report>> batches() {
        List<Organisation> organisations = Organisation.all();
        List<List<Report>> batches = new ArrayList<>();
        for (Level level : Level.values()) {
            addBatches(
                    batches,
                    organisations.stream()
                            .filter(organisation -> organisation.level() == level)
                            .map(Structure::established)
                            .toList());
        }
        addBatches(batches, Structure.resolutions(organisations.getFirst()));
        addBatches(batches, Facts.of(organisations));
        return batches;
    }

    private static void addBatches(List<List<Report>> batches, List<Report> reports) {
        for (int from = 0; from < reports.size(); from += BATCH_MAX) {
            batches.add(reports.subList(from, Math.min(from + BATCH_MAX, reports.size())));
        }
    }

    private long send(List<List<Report>> batches, Progress progress) {
        int total = batches.stream().mapToInt(List::size).sum();
        int done = 0;
        long position = 0;
        try (Door door = new Door(commandUrl)) {
            for (List<Report> batch : batches) {
                position = Math.max(position, door.send(batch));
                done += batch.size();
                progress.at(ABOUT, done, total);
            }
        }
        return position;
    }

    private void awaitVisible(long position) {
        URI progress =
                URI.create(
                        queryUrl
                                + "/v1/resolutions/"
                                + Adopted.PROVINCIAL.resolution()
                                + "/progress?minPosition="
                                + position);
        try (HttpClient http = HttpClient.newHttpClient()) {
            if (!Patience.until(VISIBLE_WAIT_MAX, () -> answers(http, progress))) {
                throw new IllegalStateException(
                        "the campaign was recorded but " + progress + " does not show it");
            }
        }
    }

    private static boolean answers(HttpClient http, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_WAIT_MAX).build();
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
