package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A value that changes on certain days, such as a name. Put in the order of the ledger: of two
 * values for one day the later put holds. A day before the first has the first value.
 */
final class Course<T> {
    private final NavigableMap<LocalDate, T> since = new TreeMap<>();

    void put(LocalDate day, T value) {
        since.put(day, value);
    }

    T at(LocalDate day) {
        var entry = since.floorEntry(day);
        return (entry == null ? since.firstEntry() : entry).getValue();
    }

    /** The days from which on another value holds. */
    Set<LocalDate> days() {
        return since.keySet();
    }
}
