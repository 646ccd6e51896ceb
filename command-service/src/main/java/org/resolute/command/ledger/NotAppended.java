package org.resolute.command.ledger;

/** Why an append was not made. None of its events is recorded by this attempt. */
public final class NotAppended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do about it. */
    public enum Reason {
        /** One of its reports is recorded already: look up the first receipt. */
        REPEATED,
        /** Another append took the revision: load the aggregate again and decide again. */
        CONFLICTING,
        /** The ledger did not answer in time, or too many appends wait: try again later. */
        UNAVAILABLE
    }

    private final Reason reason;

    NotAppended(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
