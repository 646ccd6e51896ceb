package org.resolute.query.answer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.resolute.events.wire.Envelope;
import org.resolute.query.asof.AsOf;
import org.resolute.query.asof.Moments;
import org.resolute.query.asof.When;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.Reached;
import org.resolute.query.intake.Soundness;
import org.resolute.query.problem.Fault;
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
        demandAll(question);
        return read(question, question.when("asOf", 1), "", () -> reading);
    }

    /** Answers everyone who may see anything; the reading leaves out what lies out of reach. */
    public ResponseEntity<?> within(Question question, Reading reading) {
        Reach reach = demandAny(question);
        Optional<When> asOf = question.when("asOf", 1);
        return read(question, asOf, "", () -> snapshot -> reading.of(snapshot, reach));
    }

    /** What is made of a snapshot by those who give it a form of their own. */
    public interface Look<T> {
        T at(Snapshot snapshot, Reach reach) throws SQLException;
    }

    /** The same for routes whose answers are no rows; they have no tag. */
    public <T> T look(Question question, Look<T> look) {
        Optional<When> asOf = question.when("asOf", 1);
        Optional<LocalDate> validAt = question.day("validAt");
        long minPosition = awaitFor(question);
        Reach reach = demandAny(question);
        return views.read(
                asOf.map(views::find),
                validAt,
                snapshot -> {
                    if (asOf.isEmpty()) {
                        Views.refuseBefore(minPosition, snapshot.asOf().position());
                    }
                    return look.at(snapshot, reach);
                });
    }

    /** Two moments, each read as it was then, the earlier one first. */
    public interface Comparison<T> {
        T before(Snapshot snapshot, Reach reach) throws SQLException;

        Reply after(T before, Snapshot snapshot, Reach reach) throws SQLException;
    }

    /** Answers what lies between the moments {@code from} and {@code to}; from the first to now. */
    public <T> ResponseEntity<?> between(Question question, Comparison<T> comparison) {
        Reach reach = demandAny(question);
        When from = question.when("from", 0).orElse(new When.Position(0));
        Optional<When> to = question.when("to", 0);
        Optional<LocalDate> validAt = question.day("validAt");
        awaitFor(question);
        AsOf first = views.find(from);
        to.map(views::find).ifPresent(last -> refuseTurned(first, last));
        return read(
                question,
                to,
                " since " + first.position(),
                () -> {
                    T before =
                            views.read(
                                    Optional.of(first),
                                    validAt,
                                    snapshot -> comparison.before(snapshot, reach));
                    return snapshot -> comparison.after(before, snapshot, reach);
                });
    }

    /**
     * A part of the ledger.
     *
     * @param first its first position
     * @param last as of what it is told
     * @param day the day asked about, for all of it
     */
    public record Stretch(long first, AsOf last, LocalDate day) {}

    /** From the position {@code from} to the moment {@code to}, for those who see everything. */
    public Stretch stretch(Question question) {
        demandAll(question);
        long first = question.number("from", 1, Long.MAX_VALUE, 1);
        Optional<When> to = question.when("to", 1);
        Optional<LocalDate> validAt = question.day("validAt");
        awaitFor(question);
        AsOf last = to.map(views::find).orElseGet(() -> moments.now(reached.checkpoint()));
        return new Stretch(first, last, validAt.orElse(last.present()));
    }

    /** How far who asks may look: anywhere at all. A bad question is turned down first. */
    public Reach reach(Question question) {
        question.check();
        return demandAny(question);
    }

    private static void demandAll(Question question) {
        if (!(question.reach() instanceof Reach.Everything)) {
            throw Refused.because(ProblemCode.FORBIDDEN_ROLE, "auditor, monitor");
        }
    }

    private static void refuseTurned(AsOf first, AsOf last) {
        if (last.position() < first.position()) {
            throw Refused.forFaults(
                    ProblemCode.BAD_PARAMETER, List.of(Fault.of("to", "before", "from")));
        }
    }

    private static Reach demandAny(Question question) {
        if (question.reach() instanceof Reach.Nothing) {
            throw Refused.because(ProblemCode.TOKEN_WITHOUT_UNIT);
        }
        return question.reach();
    }

    /**
     * @param when as of which moment to answer; absent for now
     * @param since what else the answer depends on
     * @param opening what to do first, once it is known that the asker does not have the answer
     */
    private ResponseEntity<?> read(
            Question question,
            Optional<When> when,
            String since,
            Supplier<Views.Reading<Reply>> opening) {
        Optional<LocalDate> validAt = question.day("validAt");
        long minPosition = awaitFor(question);
        Optional<AsOf> asked = when.map(views::find);
        Tags tags = new Tags(question, asked.isPresent(), since);
        Checkpoint head = reached.checkpoint();
        AsOf before = asked.orElseGet(() -> moments.now(head));
        if (tags.match(before, head.soundness().generation())) {
            HttpHeaders headers = headers(tags, before, head.soundness());
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        Views.Reading<Reply> reading = opening.get();
        return views.read(
                asked,
                validAt,
                snapshot -> {
                    if (asked.isEmpty()) {
                        Views.refuseBefore(minPosition, snapshot.asOf().position());
                    }
                    Reply reply = reading.of(snapshot);
                    return Given.as(
                            question,
                            reply,
                            headers(tags, snapshot.asOf(), snapshot.head().soundness()));
                });
    }

    /** Turns a bad question down, and lets a good one wait for the position it asks for. */
    private long awaitFor(Question question) {
        long minPosition = question.number("minPosition", 0, Long.MAX_VALUE, 0);
        question.check();
        await(minPosition);
        return minPosition;
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

    /** What an answer is true for. */
    public static HttpHeaders headers(AsOf asOf) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("As-Of-Position", Long.toString(asOf.position()));
        Instant recordedAt = asOf.recordedAt();
        if (recordedAt != null) {
            headers.set("As-Of-Recorded", Envelope.written(recordedAt));
        }
        return headers;
    }

    private static HttpHeaders headers(Tags tags, AsOf asOf, Soundness rows) {
        HttpHeaders headers = headers(asOf);
        if (rows.lacksSomethingUpTo(asOf.position())) {
            headers.set("Set-Aside-From", Long.toString(rows.setAsideFrom()));
        }
        headers.setETag(tags.of(asOf, rows.generation()));
        headers.setCacheControl("private, no-cache");
        headers.setVary(
                List.of(
                        HttpHeaders.ACCEPT,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        HttpHeaders.AUTHORIZATION));
        return headers;
    }
}
