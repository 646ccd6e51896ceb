package org.resolute.events;

/** Where a unit stands in the tree, from the top down. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    GRASSROOTS;

    public boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }
}
