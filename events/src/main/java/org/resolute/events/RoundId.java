package org.resolute.events;

/** The identity of a monitoring round, such as {@code gs-2021-10}. */
public record RoundId(String value) {
    public RoundId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
