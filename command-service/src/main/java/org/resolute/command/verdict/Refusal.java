package org.resolute.command.verdict;

import java.util.Locale;

/** A reason to say no: a stable code, and the field of the event's data that gives the reason. */
public interface Refusal {

    /** The constant's name; the code is made from it. */
    String name();

    /** A JSON pointer into the event, such as {@code /data/unit}. */
    String pointer();

    /** The stable code, such as {@code unit-unknown}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it is told with: 422 for a rule, 403 where the caller may not. */
    default int status() {
        return 422;
    }
}
