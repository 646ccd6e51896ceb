package org.resolute.command.form;

/**
 * A field of an event that a column can fill.
 *
 * @param name its flat name, {@code codes.#.system}; the sign stands for a number
 * @param isNeeded whether the event must have it; in a list's members, whether it must have the
 *     list
 */
record Field(String name, Kind kind, boolean isNeeded) {

    /** How a cell of it is written as JSON. */
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        TEXTS,
        INTEGERS,
        /** A number is a position, anything else a name. */
        POSITION_OR_NAME,
        /** The JSON itself stands in the cell. */
        JSON;

        boolean isList() {
            return this == TEXTS || this == INTEGERS;
        }
    }
}
