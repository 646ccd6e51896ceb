package org.resolute.infra.send;

/** The door could not be reached for as long as its sender had patience. */
final class Unreached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreached(String why) {
        super(why);
    }
}
