package org.resolute.infra.audit;

/** What is served is not what follows from the topic; the message names the first difference. */
public final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Differs(String where) {
        super(where);
    }

    /** One value at one place. */
    static Differs at(String where, String column, Object expected, Object found) {
        return new Differs(
                "%s, column %s: expected %s, found %s".formatted(where, column, expected, found));
    }
}
