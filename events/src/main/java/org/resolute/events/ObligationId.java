package org.resolute.events;

/** The name of something units owe under a resolution; it means nothing without the resolution. */
public record ObligationId(String value) {
    public ObligationId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
