package org.resolute.command.answer;

import org.jspecify.annotations.Nullable;

/** Tells where in what was sent a fault lies, so that its sender finds it there. */
@FunctionalInterface
public interface Placing {
    /** In a JSON document: by the pointer itself. */
    Placing BY_POINTER = pointer -> new Place(pointer, null, null);

    /** The place of a fault in an event; the pointer is empty for the event as a whole. */
    Place of(String pointer);

    /** A JSON pointer, or the row and column of a table. */
    record Place(@Nullable String pointer, @Nullable Integer row, @Nullable String column) {}

    /**
     * A cell of a table, or the row as a whole.
     *
     * @param row as a spreadsheet counts: the header is row 1
     * @param column what the table calls it; empty for the whole row
     */
    static Place cell(int row, String column) {
        return new Place(null, row, column.isEmpty() ? null : column);
    }
}
