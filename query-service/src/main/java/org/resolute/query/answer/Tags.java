package org.resolute.query.answer;

import java.util.Arrays;
import org.resolute.query.asof.AsOf;
import org.springframework.http.HttpHeaders;

/**
 * The entity tags of a question's answers: the position, and a digest of what was asked.
 *
 * @param isPast whether it was said as of when; what was known then does not change with the days
 * @param since what else the answer depends on
 */
record Tags(Question question, boolean isPast, String since) {
    /** Raised whenever the same rows would be answered in other bytes. */
    private static final String ANSWERS_VERSION = "6";

    /**
     * @param generation of the rows; views whose rows were never changed afterwards have the same
     *     tags everywhere
     */
    String of(AsOf asOf, long generation) {
        String day = isPast ? "" : asOf.present().toString();
        String changed = generation == 0 ? "" : " changed " + generation;
        String asked = ANSWERS_VERSION + " " + day + " " + question.identity() + since + changed;
        return "\"" + asOf.position() + "-" + Digest.of(asked) + "\"";
    }

    /** Whether the asker has the answer already. */
    boolean match(AsOf asOf, long generation) {
        String held = question.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held == null) {
            return false;
        }
        String tag = of(asOf, generation);
        return Arrays.stream(held.split(","))
                .map(String::strip)
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .anyMatch(tag::equals);
    }
}
