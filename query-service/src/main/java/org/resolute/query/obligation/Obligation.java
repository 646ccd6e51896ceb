package org.resolute.query.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;

/**
 * What units owe, with all that was said about it since, in ledger order.
 *
 * @param count how often each unit owes it
 * @param setOn the day it was set
 */
public record Obligation(
        String id,
        Duty what,
        Set<Level> levels,
        int count,
        LocalDate dueOn,
        String title,
        LocalDate setOn,
        List<Extension> extensions,
        List<Relief> reliefs) {

    /** A new deadline, of one unit or of all; it binds reports that were received after it. */
    record Extension(
            String obligation, @Nullable String unit, LocalDate dueOn, Instant receivedAt) {}

    /** A unit need not do it; another one must instead, or nobody. */
    record Relief(
            String obligation, String unit, @Nullable String transferTo, @Nullable String reason) {}

    public static List<Obligation> all(Snapshot snapshot, String resolution) throws SQLException {
        List<Extension> extensions =
                snapshot.list(
                        "select * from deadline where resolution = ? order by position",
                        Obligation::extension,
                        resolution);
        List<Relief> reliefs =
                snapshot.list(
                        "select * from relief where resolution = ? order by position",
                        Obligation::relief,
                        resolution);
        return snapshot.list(
                "select * from obligation where resolution = ? order by due_on, id",
                row -> of(row, extensions, reliefs),
                resolution);
    }

    /** The last day on which the unit is in time, as it stands now. */
    LocalDate due(String unit) {
        return due(unit, _ -> true);
    }

    /** The last day on which a report of the unit that was received then is in time. */
    LocalDate due(String unit, Instant receivedAt) {
        return due(unit, extension -> !extension.receivedAt().isAfter(receivedAt));
    }

    /** The unit's own last extension comes before the last one for all. */
    private LocalDate due(String unit, Predicate<Extension> inForce) {
        LocalDate own = null;
        LocalDate general = dueOn;
        for (Extension extension : extensions) {
            if (inForce.test(extension)) {
                if (extension.unit() == null) {
                    general = extension.dueOn();
                } else if (extension.unit().equals(unit)) {
                    own = extension.dueOn();
                }
            }
        }
        return own == null ? general : own;
    }

    private static Obligation of(ResultSet row, List<Extension> extensions, List<Relief> reliefs)
            throws SQLException {
        String id = row.getString("id");
        return new Obligation(
                id,
                Duty.valueOf(row.getString("what")),
                Sql.texts(row, "levels").stream().map(Level::valueOf).collect(Collectors.toSet()),
                row.getInt("count"),
                row.getObject("due_on", LocalDate.class),
                row.getString("title"),
                row.getObject("set_on", LocalDate.class),
                extensions.stream().filter(e -> e.obligation().equals(id)).toList(),
                reliefs.stream().filter(r -> r.obligation().equals(id)).toList());
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getString("obligation"),
                row.getString("unit"),
                row.getObject("due_on", LocalDate.class),
                Objects.requireNonNull(Sql.instant(row, "received_at")));
    }

    private static Relief relief(ResultSet row) throws SQLException {
        return new Relief(
                row.getString("obligation"),
                row.getString("unit"),
                row.getString("transfer_to"),
                row.getString("reason"));
    }
}
