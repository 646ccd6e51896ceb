package org.resolute.query.answer;

import java.time.LocalDate;
import java.util.Arrays;
import org.resolute.query.intake.Checkpoint;
import org.springframework.http.HttpHeaders;

/** The entity tag of an answer: its position, and a digest of what was asked. */
final class Tags {
    /** Raised whenever the same rows would be answered in other bytes. */
    private static final String ANSWERS_VERSION = "3";

    private Tags() {}

    static String of(Question question, Checkpoint checkpoint, LocalDate day) {
        String asked = ANSWERS_VERSION + " " + day + " " + question.identity();
        return "\"" + checkpoint.position() + "-" + Digest.of(asked) + "\"";
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
