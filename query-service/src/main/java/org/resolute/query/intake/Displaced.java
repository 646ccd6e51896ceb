package org.resolute.query.intake;

/**
 * Another instance has taken over; whatever this one was about to write is the other's to write.
 */
public final class Displaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Displaced() {
        super("another instance writes the views now");
    }
}
