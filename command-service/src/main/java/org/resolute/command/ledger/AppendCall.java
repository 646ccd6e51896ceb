package org.resolute.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Append.Line;

/** The one SQL call that appends: a column an array, an event a row. */
final class AppendCall {
    private static final String CALL = "select * from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AppendCall() {}

    /** What became of a batch of appends; those not set aside are numbered from base + 1. */
    record Answer(long base, Instant at, BitSet repeated, BitSet conflicting) {}

    static Answer make(Connection connection, List<Append> appends) throws SQLException {
        List<Line> lines = appends.stream().flatMap(a -> a.lines().stream()).toList();
        try (PreparedStatement call = connection.prepareStatement(CALL)) {
            call.setArray(1, connection.createArrayOf("int4", numbers(appends, lines.size())));
            text(call, 2, lines, Line::aggregate);
            Object[] revisions = lines.stream().map(Line::revision).toArray();
            call.setArray(3, connection.createArrayOf("int8", revisions));
            text(call, 4, lines, l -> l.report().key().source());
            text(call, 5, lines, l -> l.report().key().id());
            text(call, 6, lines, l -> l.report().type().type());
            text(call, 7, lines, l -> l.report().occurrence().written());
            text(call, 8, lines, l -> l.report().sender().origin().actor());
            text(call, 9, lines, l -> l.report().sender().origin().correlationId());
            text(call, 10, lines, l -> l.report().sender().origin().receivedAt());
            text(call, 11, lines, l -> l.report().data());
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return new Answer(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        numbers(row, 3),
                        numbers(row, 4));
            }
        }
    }

    private static Object[] numbers(List<Append> appends, int lines) {
        Object[] numbers = new Object[lines];
        int line = 0;
        for (int number = 0; number < appends.size(); number++) {
            int next = line + appends.get(number).lines().size();
            Arrays.fill(numbers, line, next, number);
            line = next;
        }
        return numbers;
    }

    private static void text(
            PreparedStatement call,
            int index,
            List<Line> lines,
            Function<Line, @Nullable String> of)
            throws SQLException {
        @Nullable String[] values = new @Nullable String[lines.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of.apply(lines.get(i));
        }
        call.setArray(index, call.getConnection().createArrayOf("text", values));
    }

    private static BitSet numbers(ResultSet row, int column) throws SQLException {
        BitSet set = new BitSet();
        for (Integer number : (Integer[]) row.getArray(column).getArray()) {
            set.set(number);
        }
        return set;
    }
}
