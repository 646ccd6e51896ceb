package org.resolute.events;

/** The name, given by its sender, of one thing inside an undertaking or a round: a session. */
public record EntryId(String value) {
    public EntryId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
