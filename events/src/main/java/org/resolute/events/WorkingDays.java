package org.resolute.events;

import java.time.LocalDate;

/**
 * A deadline given in working days. Which day it is, a calendar says.
 *
 * @param workingDays 1 to {@value #WORKING_DAYS_MAX}, counted from the day after {@code from}
 */
public record WorkingDays(int workingDays, LocalDate from) {
    public static final int WORKING_DAYS_MAX = 1_000;

    public WorkingDays {
        Bounds.range("/workingDays", workingDays, 1, WORKING_DAYS_MAX);
        Bounds.required("/from", from);
    }
}
