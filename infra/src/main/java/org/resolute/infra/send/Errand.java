package org.resolute.infra.send;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resolute.infra.send.Door.Answer;
import tools.jackson.databind.JsonNode;

/** One file: sent, told about, and its rejected rows written down. */
final class Errand {
    private final Door door;
    private final Meter meter;
    private final Wish wish;

    Errand(Door door, Meter meter, Wish wish) {
        this.door = door;
        this.meter = meter;
        this.wish = wish;
    }

    /** Does all that is to be done about one file. */
    End run(Parcel parcel) throws IOException, InterruptedException {
        if (parcel.rows().isPresent()) {
            return now(parcel, parcel.rows().get());
        }
        if (wish.isForNow()) {
            throw new IllegalArgumentException(
                    "%s has more than %,d items: neither a dry run nor all or nothing is possible"
                            .formatted(parcel.name(), Parcel.ITEMS_MAX));
        }
        return new LargeErrand(door, meter, wish.waits()).run(parcel);
    }

    private End now(Parcel parcel, Rows rows) throws IOException, InterruptedException {
        Answer answer = door.post("/v1/events" + wish.parameters(), body(parcel), headers(parcel));
        // A whole batch that is refused comes with its receipts, or as one problem.
        if (!answer.body().has("items")) {
            throw new TurnedAway(answer.status(), answer.body());
        }
        JsonNode counts = answer.demand(200, 207, 422);
        Reasons reasons = new Reasons();
        List<Integer> rejected = new ArrayList<>();
        Set<String> moves = new TreeSet<>();
        for (JsonNode receipt : counts.get("items")) {
            receipt.path("moves").forEach(measure -> moves.add(measure.asString()));
            if (Reasons.rejects(receipt)) {
                reasons.add(receipt);
                rejected.add(receipt.path("index").asInt());
            }
        }
        meter.say(Summary.of(parcel, counts, counts.path("received").asLong(), wish.isDryRun()));
        reasons.lines().forEach(meter::say);
        if (wish.isDryRun() && !moves.isEmpty()) {
            meter.say("  it would move: " + String.join(", ", moves));
        }
        if (rejected.isEmpty()) {
            return End.RECORDED;
        }
        if (!wish.isForNow()) {
            Path file = parcel.rejected();
            Files.writeString(file, rows.only(rejected));
            meter.say(Summary.rejectedIn(file));
        }
        return End.SOME_REJECTED;
    }

    static String[] headers(Parcel parcel, String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", parcel.form().mediaType()));
        if (parcel.isPacked() && parcel.form() != Form.EVENT) {
            headers.addAll(List.of("Content-Encoding", "gzip"));
        }
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static BodyPublisher body(Parcel parcel) throws IOException {
        if (parcel.form() != Form.EVENT) {
            return BodyPublishers.ofFile(parcel.file());
        }
        String event = parcel.rows().orElseThrow().items().getFirst();
        return BodyPublishers.ofString("[" + event + "]");
    }
}
