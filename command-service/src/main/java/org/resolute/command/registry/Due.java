package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.WorkingDays;
import org.resolute.events.calendar.CalendarUnknown;
import org.resolute.events.calendar.WorkingCalendar;

/** The day a deadline falls on: given as a day, or counted in working days. */
public final class Due {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.ofVietnam();

    private Due() {}

    /** Nothing where the deadline runs into a year whose holidays nobody has published yet. */
    public static Optional<LocalDate> on(
            @Nullable LocalDate dueOn, @Nullable WorkingDays workingDays) {
        if (dueOn != null || workingDays == null) {
            return Optional.ofNullable(dueOn);
        }
        try {
            return Optional.of(CALENDAR.dueOn(workingDays));
        } catch (CalendarUnknown e) {
            return Optional.empty();
        }
    }
}
