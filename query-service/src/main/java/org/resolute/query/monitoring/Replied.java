package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing a unit said about a directive, and the day it happened. */
record Replied(Said kind, LocalDate on, @Nullable String note) {

    static Replied of(ResultSet row) throws SQLException {
        return new Replied(
                Said.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("note"));
    }

    /** On one line, which a note is too: {@code 2021-11-22 followed-up: the draft is submitted}. */
    String written() {
        return on + " " + kind.written() + (note == null ? "" : ": " + note);
    }
}
