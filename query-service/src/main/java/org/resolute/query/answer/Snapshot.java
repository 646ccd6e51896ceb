package org.resolute.query.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.asof.AsOf;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.sql.Row;
import org.resolute.query.sql.Sql;

/**
 * The views as they were at one position: no statement sees a row of an event behind it.
 *
 * @param head all that the views hold, of which the snapshot shows what was known then
 * @param day the day that is asked about: the one that was named, or else the present one
 */
public record Snapshot(Connection connection, Checkpoint head, AsOf asOf, LocalDate day) {

    /** The day that was, when the ledger ended with this position: where it ends now, today. */
    public LocalDate present() {
        return asOf.present();
    }

    /** The same asked about another day. */
    public Snapshot on(LocalDate other) {
        return new Snapshot(connection, head, asOf, other);
    }

    /** Whether something was set aside that the snapshot would show otherwise. */
    public boolean lacksSomething() {
        return head.soundness().lacksSomethingUpTo(asOf.position());
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return Sql.list(connection, sql, row, values);
    }

    public <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }
}
