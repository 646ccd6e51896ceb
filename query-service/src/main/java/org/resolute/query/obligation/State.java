package org.resolute.query.obligation;

/** How timely a thing is that is owed. Every owed thing is in exactly one of these. */
public enum State {
    ON_TIME("onTime"),
    /** It happened in time, and was reported later. */
    REPORTED_LATE("reportedLate"),
    LATE("late"),
    MISSING("missing"),
    NOT_YET_DUE("notYetDue");

    private final String written;

    State(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
