package org.resolute.command.limits;

/** A client asked for more than it may for now; nothing was done. */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final long retryAfterSeconds;

    TooMany(String code, long retryAfterSeconds) {
        super(code, null, false, false);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public String code() {
        return code;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
