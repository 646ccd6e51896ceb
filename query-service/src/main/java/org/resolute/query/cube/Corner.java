package org.resolute.query.cube;

import java.time.LocalDate;

/** What was known at a position, of what had happened by a day. */
public record Corner(long position, LocalDate day) {
    /** More than any ledger of a hundred million events comes to: 34 thousand million. */
    private static final long POSITION_MAX = (1L << 35) - 1;

    private static final int DAY_MAX = (1 << 20) - 1;

    /** A day that is before all others. */
    static final int BEFORE_ALL = 0;

    public Corner {
        if (position > POSITION_MAX) {
            throw new IllegalArgumentException("no position is beyond " + POSITION_MAX);
        }
    }

    /** Days from the year 535 on have numbers of their own, up to the year 3405. */
    public static int number(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay() + (1 << 19), BEFORE_ALL + 1L, DAY_MAX);
    }

    public int dayNumber() {
        return number(day);
    }
}
