package org.resolute.query.timeline;

import java.time.LocalDate;
import org.resolute.query.answer.Question;
import org.resolute.query.intake.LedgerZone;

/**
 * How many entries there were by day and lane: an answer has as many rows as there are stretches
 * and lanes, however many entries lie behind.
 *
 * @param range from when to when, as in a timeline
 */
record DaysQuestion(By by, Buckets finest, TimelineQuery.Filter range) {

    /** What a lane is. */
    enum By {
        KIND,
        UNIT
    }

    /** The entries of one stretch and lane. */
    record Bucket(LocalDate first, Buckets width, String lane, long entries) {}

    /** Rows of a stretch that has no unit belong to the resolution itself. */
    static final String ITSELF = "";

    static DaysQuestion of(Question question, LedgerZone zone) {
        return new DaysQuestion(
                question.oneOf("by", By.class).orElse(By.KIND),
                question.oneOf("per", Buckets.class).orElse(Buckets.DAY),
                TimelineQuestion.filter(question, zone));
    }
}
