package org.resolute.events;

/** The sender's name for one thing inside an undertaking: a document, a session, an activity. */
public record EntryId(String value) {
    public EntryId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
