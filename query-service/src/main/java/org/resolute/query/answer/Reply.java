package org.resolute.query.answer;

import java.util.List;
import java.util.Optional;

/** What a view answers, before it is given a form. */
public sealed interface Reply {

    /**
     * Rows, all of them or a page.
     *
     * @param next the cursor of the page after this one
     */
    record Rows<R>(Sheet<R> sheet, List<R> rows, Optional<String> next) implements Reply {}

    /** One thing: an object in JSON, a single row in CSV. */
    record One<R>(Sheet<R> sheet, R row) implements Reply {}

    /** Recorded events, to the byte. */
    record Events(List<byte[]> envelopes, Optional<String> next) implements Reply {}

    static <R> Reply rows(Sheet<R> sheet, List<R> rows) {
        return new Rows<>(sheet, rows, Optional.empty());
    }
}
