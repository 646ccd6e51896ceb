package org.resolute.query.answer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.resolute.events.wire.Envelope;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Reached;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.tokens.Reach;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers questions: waits for the position asked for, compares what the asker has, reads the views
 * once, and says in the headers what the answer is true for.
 *
 * <p>An answer depends on the position and the question alone, so the tag is made of these two (and
 * of the day, since a code may stand for another unit tomorrow): what the asker has is compared
 * before any row is read.
 */
public final class Answers {
    /** How long a question waits for its minPosition. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final Views views;
    private final Reached reached;
    private final Clock clock;
    private final LedgerZone zone;

    public Answers(Views views, Reached reached, Clock clock, LedgerZone zone) {
        this.views = views;
        this.reached = reached;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is made of a snapshot for those who may look so far. */
    public interface Reading {
        Reply of(Snapshot snapshot, Reach reach) throws SQLException;
    }

    /** Answers those who may see everything: what knows no subtree is for nobody else. */
    public ResponseEntity<?> answer(Question question, Views.Reading<Reply> reading) {
        if (!(question.reach() instanceof Reach.Everything)) {
            throw Refused.because(ProblemCode.FORBIDDEN_ROLE, "auditor, monitor");
        }
        return read(question, reading);
    }

    /** Answers everyone who may see anything; the reading leaves out what lies out of reach. */
    public ResponseEntity<?> within(Question question, Reading reading) {
        if (question.reach() instanceof Reach.Nothing) {
            throw Refused.because(ProblemCode.TOKEN_WITHOUT_UNIT);
        }
        return read(question, snapshot -> reading.of(snapshot, question.reach()));
    }

    private ResponseEntity<?> read(Question question, Views.Reading<Reply> reading) {
        long minPosition = question.number("minPosition", 0, Long.MAX_VALUE, 0);
        question.check();
        await(minPosition);
        Checkpoint before = reached.checkpoint();
        if (Tags.matches(question, tag(question, before))) {
            HttpHeaders headers = headers(question, before);
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        return views.read(snapshot -> {
            refuseBefore(minPosition, snapshot.checkpoint());
            Reply reply = reading.of(snapshot);
            HttpHeaders headers = headers(question, snapshot.checkpoint());
            return Given.as(question, reply, headers);
        });
    }

    private void await(long minPosition) {
        try {
            if (!reached.await(minPosition, WAIT_MAX)) {
                refuseBefore(minPosition, reached.checkpoint());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(ProblemCode.VIEWS_UNAVAILABLE);
        }
    }

    private static void refuseBefore(long minPosition, Checkpoint checkpoint) {
        if (checkpoint.position() < minPosition) {
            throw Refused.because(
                    ProblemCode.POSITION_NOT_REACHED, minPosition, checkpoint.position());
        }
    }

    private String tag(Question question, Checkpoint checkpoint) {
        return Tags.of(question, checkpoint, zone.dayOf(clock.instant()));
    }

    private HttpHeaders headers(Question question, Checkpoint checkpoint) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("As-Of-Position", Long.toString(checkpoint.position()));
        Instant recordedAt = checkpoint.recordedAt();
        if (recordedAt != null) {
            headers.set("As-Of-Recorded", Envelope.written(recordedAt));
        }
        headers.setETag(tag(question, checkpoint));
        headers.setCacheControl("private, no-cache");
        headers.setVary(
                List.of(
                        HttpHeaders.ACCEPT,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        HttpHeaders.AUTHORIZATION));
        return headers;
    }
}
