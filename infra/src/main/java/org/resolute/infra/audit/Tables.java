package org.resolute.infra.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolute.infra.audit.RowGroups.Group;

/** Compares the rows of the views with the recomputed ones, table by table. */
final class Tables {
    private final Rows expected;
    private final Rows found;

    Tables(Rows expected, Rows found) {
        this.expected = expected;
        this.found = found;
    }

    /** Returns how many rows agree, which is all of them. */
    long compare(Recomputed.Progress progress) throws SQLException {
        List<String> tables = expected.tables();
        if (!found.tables().equals(tables)) {
            throw Differs.at("the views", "tables", tables, found.tables());
        }
        long total = 0;
        for (String table : tables) {
            total += expected.count(table);
        }
        long done = 0;
        for (String table : tables) {
            done += compare(table, done, total, progress);
        }
        progress.at(total, total);
        return done;
    }

    private long compare(String table, long before, long total, Recomputed.Progress progress)
            throws SQLException {
        List<String> columns = expected.columns(table);
        if (!found.columns(table).equals(columns)) {
            throw Differs.at("table " + table, "columns", columns, found.columns(table));
        }
        long done = 0;
        try (RowGroups ours = expected.groups(table, columns);
                RowGroups theirs = found.groups(table, columns)) {
            Optional<Group> due = ours.next();
            Optional<Group> there = theirs.next();
            while (due.isPresent() || there.isPresent()) {
                compare(table, columns, due, there);
                done += due.map(group -> group.rows().size()).orElse(0);
                progress.at(before + done, total);
                due = ours.next();
                there = theirs.next();
            }
        }
        return done;
    }

    private static void compare(
            String table, List<String> columns, Optional<Group> due, Optional<Group> there) {
        long first = Math.min(position(due), position(there));
        List<Group.Row> missing = rows(due, first);
        List<Group.Row> extra = rows(there, first);
        List<Group.Row> both = new ArrayList<>(missing);
        both.retainAll(extra);
        both.forEach(row -> {
            missing.remove(row);
            extra.remove(row);
        });
        if (!missing.isEmpty() && !extra.isEmpty()) {
            throw differing(table, columns, missing.getFirst(), extra.getFirst());
        }
        if (!missing.isEmpty()) {
            throw new Differs(where(table, columns, missing.getFirst()) + ": the row is missing");
        }
        if (!extra.isEmpty()) {
            throw new Differs(
                    where(table, columns, extra.getFirst())
                            + ": the row is there, and no event says so");
        }
    }

    private static long position(Optional<Group> group) {
        return group.map(Group::position).orElse(Long.MAX_VALUE);
    }

    /** A group further on says that nothing of this position is there. */
    private static List<Group.Row> rows(Optional<Group> group, long position) {
        return new ArrayList<>(
                group.filter(g -> g.position() == position).map(Group::rows).orElse(List.of()));
    }

    private static Differs differing(
            String table, List<String> columns, Group.Row due, Group.Row there) {
        int column = 0;
        while (due.values().get(column).equals(there.values().get(column))) {
            column++;
        }
        return Differs.at(
                where(table, columns, due),
                columns.get(column),
                shortened(due.values().get(column)),
                shortened(there.values().get(column)));
    }

    private static String where(String table, List<String> columns, Group.Row row) {
        StringBuilder where = new StringBuilder("table " + table);
        for (String name : List.of("position", "unit", "id")) {
            int column = columns.indexOf(name);
            if (column >= 0) {
                where.append(", ").append(name).append(' ').append(row.values().get(column));
            }
        }
        return where.toString();
    }

    /** Recorded events are long, and their text is in the ledger. */
    private static String shortened(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "…";
    }
}
