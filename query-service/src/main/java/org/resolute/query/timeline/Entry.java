package org.resolute.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.query.sql.Sql;

/** An entry as it lies in the table: where it stands, whom it is about, and the recorded bytes. */
final class Entry {
    private final Cursor place;
    private final About about;
    private final byte[] envelope;

    private Entry(Cursor place, About about, byte[] envelope) {
        this.place = place;
        this.about = about;
        this.envelope = envelope;
    }

    /**
     * @param unit absent where the entry is about the resolution itself
     * @param name the sender's name of the document, session, activity and so on
     * @param root the first report of the same thing
     */
    record About(
            String resolution,
            @Nullable String unit,
            @Nullable String name,
            boolean isCounted,
            long root) {}

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                new Cursor(
                        Objects.requireNonNull(Sql.instant(row, "occurred_at")),
                        row.getLong("position")),
                new About(
                        row.getString("resolution"),
                        row.getString("unit"),
                        row.getString("entry"),
                        row.getBoolean("counted"),
                        row.getLong("root")),
                row.getBytes("envelope"));
    }

    Cursor place() {
        return place;
    }

    About about() {
        return about;
    }

    byte[] envelope() {
        return envelope;
    }
}
