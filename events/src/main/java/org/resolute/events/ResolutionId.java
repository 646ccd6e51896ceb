package org.resolute.events;

/** The identity of a resolution, such as {@code dh-xi-kien-giang}. */
public record ResolutionId(String value) {
    public ResolutionId {
        Bounds.id("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
