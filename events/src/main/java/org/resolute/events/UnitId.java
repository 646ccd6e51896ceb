package org.resolute.events;

/** The identity of a unit: opaque, given once, never reused, independent of its name and codes. */
public record UnitId(String value) {
    public UnitId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
