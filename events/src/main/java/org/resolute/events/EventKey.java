package org.resolute.events;

/**
 * What makes a report the same report when it is sent again: its source and its id there. Unique in
 * a ledger for ever.
 */
public record EventKey(String source, String id) {
    /** UTF-16 units in a source; the attribute is a URI reference. */
    public static final int SOURCE_LENGTH_MAX = 300;

    /** UTF-16 units in an id. */
    public static final int KEY_LENGTH_MAX = 200;

    public EventKey {
        Bounds.text("/source", source, SOURCE_LENGTH_MAX);
        Bounds.text("/id", id, KEY_LENGTH_MAX);
    }
}
