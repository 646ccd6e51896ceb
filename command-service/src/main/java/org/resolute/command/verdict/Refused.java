package org.resolute.command.verdict;

import java.util.List;

/** The answer no: why, and the words that fill its sentence. */
public record Refused(Refusal why, List<String> about) {

    public static Refused because(Refusal why, Object... about) {
        return new Refused(why, java.util.Arrays.stream(about).map(String::valueOf).toList());
    }
}
