package org.resolute.events;

/** One unit's work on one resolution. */
public record UndertakingId(ResolutionId resolution, UnitId unit) {

    /** Reads what {@link #toString} wrote; an identifier holds no slash, so the form is exact. */
    public static UndertakingId parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new Malformed("", "undertaking", "must be written resolution/unit");
        }
        return new UndertakingId(
                new ResolutionId(written.substring(0, slash)),
                new UnitId(written.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return resolution + "/" + unit;
    }
}
