package org.resolute.command.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 gives it, with the code and, where there are several faults, each of them.
 *
 * @param instance the correlation id, by which the logs can be searched
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String instance,
        @Nullable List<At> errors) {

    /** One fault: where in the event or the table, and what is wrong there. */
    public record At(
            @Nullable String pointer,
            @Nullable Integer row,
            @Nullable String column,
            String code,
            String detail) {}
}
