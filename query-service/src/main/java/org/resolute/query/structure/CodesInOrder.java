package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.resolute.events.UnitCode;
import org.resolute.query.sql.Sql;

/**
 * Which unit a code named when an event was accepted. What the ledger learned about codes later
 * must not change what the event meant, or else a view that is filled in other batches would hold
 * other rows.
 */
public final class CodesInOrder {
    private static final String CHANGES =
            """
            select position, unit, system, code, since, is_held from unit_code
            union all
            select position, unit, null, null, dissolved_on, false from unit_dissolution
            order by position
            """;

    private final Codes codes = new Codes();
    private final Deque<Learned> waiting = new ArrayDeque<>();

    private CodesInOrder() {}

    private record Learned(long position, Consumer<Codes> change) {}

    /** All that this transaction sees. */
    public static CodesInOrder load(Connection connection) throws SQLException {
        CodesInOrder loaded = new CodesInOrder();
        loaded.waiting.addAll(Sql.list(connection, CHANGES, CodesInOrder::learned));
        return loaded;
    }

    private static Learned learned(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String system = row.getString("system");
        LocalDate since = row.getObject("since", LocalDate.class);
        boolean isHeld = row.getBoolean("is_held");
        UnitCode code = system == null ? null : new UnitCode(system, row.getString("code"));
        return new Learned(
                row.getLong("position"),
                codes -> {
                    if (code == null) {
                        codes.dissolve(unit, since);
                    } else {
                        codes.put(new Codes.Change(unit, code, since, isHeld));
                    }
                });
    }

    /** The codes as of a position that is no lower than any that was asked for before. */
    public Codes at(long position) {
        while (!waiting.isEmpty() && waiting.peek().position() <= position) {
            waiting.remove().change().accept(codes);
        }
        return codes;
    }
}
