package org.resolute.infra.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their positions; those of one position in an order of their own. */
final class RowGroups implements AutoCloseable {
    private static final Comparator<Group.Row> ORDER = Comparator.comparing(Group.Row::text);

    private final ResultSet rows;
    private final int columns;
    private final int by;
    private Group.@Nullable Row ahead;

    RowGroups(ResultSet rows, int columns, int by) throws SQLException {
        this.rows = rows;
        this.columns = columns;
        this.by = by;
        this.ahead = read();
    }

    /**
     * Rows that came of one event.
     *
     * @param position of the event; 0 in a table whose rows name none, where each row stands alone
     */
    record Group(long position, List<Row> rows) {
        /** The values, and all of them as one text. */
        record Row(List<String> values, String text) {}
    }

    /** The next ones; empty at the end. */
    Optional<Group> next() throws SQLException {
        Group.Row first = ahead;
        if (first == null) {
            return Optional.empty();
        }
        long position = position(first);
        List<Group.Row> group = new ArrayList<>();
        Group.Row row = first;
        do {
            group.add(row);
            row = read();
        } while (row != null && by >= 0 && position(row) == position);
        ahead = row;
        group.sort(ORDER);
        return Optional.of(new Group(position, group));
    }

    private long position(Group.Row row) {
        return by < 0 ? 0 : Long.parseLong(row.values().get(by));
    }

    private Group.@Nullable Row read() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        List<String> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            String value = rows.getString(i);
            values.add(value == null ? "nothing" : value);
        }
        return new Group.Row(values, String.join("\u001f", values));
    }

    @Override
    public void close() throws SQLException {
        rows.getStatement().close();
    }
}
