package org.resolute.query.answer;

import java.util.Arrays;
import org.resolute.query.asof.AsOf;
import org.springframework.http.HttpHeaders;

/** The entity tag of an answer: its position, and a digest of what was asked. */
final class Tags {
    /** Raised whenever the same rows would be answered in other bytes. */
    private static final String ANSWERS_VERSION = "4";

    private Tags() {}

    /** What was once known as of a moment does not change with the days. */
    static String of(Question question, AsOf asOf) {
        String day = question.when("asOf").isPresent() ? "" : asOf.present().toString();
        String asked = ANSWERS_VERSION + " " + day + " " + question.identity();
        return "\"" + asOf.position() + "-" + Digest.of(asked) + "\"";
    }

    static boolean matches(Question question, String tag) {
        String held = question.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                        .anyMatch(tag::equals);
    }
}
