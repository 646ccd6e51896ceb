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
    private static final String ANSWERS_VERSION = "4";

    String of(AsOf asOf) {
        String day = isPast ? "" : asOf.present().toString();
        String asked = ANSWERS_VERSION + " " + day + " " + question.identity() + since;
        return "\"" + asOf.position() + "-" + Digest.of(asked) + "\"";
    }

    /** Whether the asker has the answer already. */
    boolean match(AsOf asOf) {
        String held = question.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        String tag = of(asOf);
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                        .anyMatch(tag::equals);
    }
}
