package org.resolute.query.answer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.events.wire.Envelope;
import org.resolute.query.asof.AsOf;
import org.resolute.query.asof.Moments;
import org.resolute.query.asof.When;
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
 * <p>An answer depends on the position and the question alone, so the tag is made of these two, and
 * where nobody said as of when, of today as well, since what is due is another tomorrow. What the
 * asker has is compared before any row is read.
 */
public final class Answers {
    /** How long a question waits for its minPosition. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final Views views;
    private final Reached reached;
    private final Moments moments;

    public Answers(Views views, Reached reached, Moments moments) {
        this.views = views;
        this.reached = reached;
        this.moments = moments;
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
        Optional<When> when = question.when("asOf");
        Optional<LocalDate> validAt = question.day("validAt");
        question.check();
        await(minPosition);
        Optional<AsOf> asked = when.map(views::find);
        AsOf before = asked.orElseGet(() -> moments.now(reached.checkpoint()));
        if (Tags.matches(question, Tags.of(question, before))) {
            HttpHeaders headers = headers(question, before);
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        return views.read(
                asked,
                validAt,
                snapshot -> {
                    if (asked.isEmpty()) {
                        Views.refuseBefore(minPosition, snapshot.asOf().position());
                    }
                    Reply reply = reading.of(snapshot);
                    return Given.as(question, reply, headers(question, snapshot.asOf()));
                });
    }

    private void await(long minPosition) {
        try {
            if (!reached.await(minPosition, WAIT_MAX)) {
                Views.refuseBefore(minPosition, reached.checkpoint().position());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(ProblemCode.VIEWS_UNAVAILABLE);
        }
    }

    private static HttpHeaders headers(Question question, AsOf asOf) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("As-Of-Position", Long.toString(asOf.position()));
        Instant recordedAt = asOf.recordedAt();
        if (recordedAt != null) {
            headers.set("As-Of-Recorded", Envelope.written(recordedAt));
        }
        headers.setETag(Tags.of(question, asOf));
        headers.setCacheControl("private, no-cache");
        headers.setVary(
                List.of(
                        HttpHeaders.ACCEPT,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        HttpHeaders.AUTHORIZATION));
        return headers;
    }
}
