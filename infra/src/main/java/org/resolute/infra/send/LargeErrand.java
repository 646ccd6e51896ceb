package org.resolute.infra.send;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.resolute.infra.send.Door.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A file that the door takes in whole and works through afterwards.
 *
 * <p>Note to the maintainer. What outlives a crash of this process is the ticket: it is written
 * when the door has taken the file, and removed when the last of its outcome lies here. Before it
 * is written, a second call sends the file again, and each row of it is recorded once all the same.
 */
final class LargeErrand {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Set<String> ENDED = Set.of("done", "cancelled", "failed");
    private static final double NANOS = 1e9;
    private static final int KIBI = 1024;

    private final Door door;
    private final Meter meter;
    private final boolean waits;

    LargeErrand(Door door, Meter meter, boolean waits) {
        this.door = door;
        this.meter = meter;
        this.waits = waits;
    }

    End run(Parcel parcel) throws IOException, InterruptedException {
        String digest = parcel.digest();
        Path remembered = parcel.beside(Ticket.ENDING);
        Optional<Ticket> ticket = Ticket.of(remembered, door.url(), digest);
        String id;
        if (ticket.isPresent() && isStillKnown(ticket.get().id())) {
            id = ticket.get().id();
            meter.say(parcel.name() + ": sent before as " + id + ", looking after it");
        } else {
            id = hand(parcel);
            new Ticket(id, door.url(), digest).write(remembered);
            meter.say(parcel.name() + ": taken in as " + id);
        }
        if (!waits) {
            meter.say("  the same call without --no-wait says what becomes of it");
            return End.RECORDED;
        }
        End end = tell(parcel, id, await(id));
        Files.delete(remembered);
        return end;
    }

    private boolean isStillKnown(String id) throws InterruptedException {
        Answer answer = door.get(path(id));
        answer.demand(200, 404);
        return answer.status() == 200;
    }

    private String hand(Parcel parcel) throws IOException, InterruptedException {
        // Asked first, so that whoever may not send learns it before the whole file is on its way.
        door.get("/v1/submissions").demand(200);
        meter.begin();
        return door.post(
                        "/v1/events",
                        measured(parcel),
                        Errand.headers(parcel, "Prefer", "respond-async"))
                .demand(202)
                .path("id")
                .asString();
    }

    private BodyPublisher measured(Parcel parcel) throws IOException {
        long bytes = parcel.bytes();
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> opened(parcel.file(), bytes)), bytes);
    }

    private InputStream opened(Path file, long bytes) {
        try {
            return new Measured(Files.newInputStream(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how much of it has been read to be sent. */
    private final class Measured extends FilterInputStream {
        private final long began = System.nanoTime();
        private final long bytes;
        private long sent;

        Measured(InputStream in, long bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                sent += read;
                double perSecond = sent * NANOS / Math.max(1, System.nanoTime() - began);
                long left = (long) ((bytes - sent) / perSecond);
                meter.at(sent / KIBI, bytes / KIBI, "KiB sent", perSecond / KIBI, left);
            }
            return read;
        }
    }

    /** Looks until nothing more will become of it. */
    private JsonNode await(String id) throws InterruptedException {
        meter.begin();
        while (true) {
            JsonNode progress = door.get(path(id)).demand(200);
            meter.at(
                    progress.path("done").asLong(),
                    progress.path("total").asLong(),
                    "items",
                    progress.path("perSecond").asDouble(0),
                    progress.path("secondsLeft").asLong(-1));
            if (ENDED.contains(progress.path("state").asString(""))) {
                return progress;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private End tell(Parcel parcel, String id, JsonNode progress)
            throws IOException, InterruptedException {
        meter.say(Summary.of(parcel, progress, progress.path("total").asLong(), false));
        if (progress.path("detail").isString()) {
            meter.say("  " + progress.get("detail").asString());
        }
        boolean isWhole = progress.path("state").asString("").equals("done");
        if (progress.path("refused").asLong() == 0) {
            return isWhole ? End.RECORDED : End.TURNED_AWAY;
        }
        Reasons reasons = door.lines(path(id) + "/results", Reasons::firstOf);
        reasons.lines().forEach(meter::say);
        Path file = parcel.rejected();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        door.fetch(path(id) + "/rejected", fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        meter.say(Summary.rejectedIn(file));
        return isWhole ? End.SOME_REJECTED : End.TURNED_AWAY;
    }

    private static String path(String id) {
        return "/v1/submissions/" + id;
    }
}
