package org.resolute.events.calendar;

/**
 * The answer depends on a year whose holidays are not known here. Holidays are set by decree a few
 * months ahead, so an answer without them would be a guess.
 */
public final class CalendarUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarUnknown(int year) {
        super("the holidays of " + year + " are not known", null, false, false);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
