package org.resolute.query.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.events.WorkingDays;
import org.resolute.events.calendar.CalendarUnknown;
import org.resolute.events.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last day of a deadline, which is given as a day or in working days. */
final class DueDay {
    private static final Logger LOG = LoggerFactory.getLogger(DueDay.class);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.ofVietnam();
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DueDay() {}

    /** Exactly one of the two is given. */
    static LocalDate of(@Nullable LocalDate dueOn, @Nullable WorkingDays dueIn) {
        if (dueOn != null) {
            return dueOn;
        }
        if (dueIn == null) {
            throw new IllegalArgumentException("a deadline is a day or a number of working days");
        }
        try {
            return CALENDAR.dueOn(dueIn);
        } catch (CalendarUnknown e) {
            LOG.warn("{}; counting from Monday to Friday", e.getMessage());
            return withoutHolidays(dueIn);
        }
    }

    /** The ledger accepted it with a calendar that knew more; the views must not stop for that. */
    private static LocalDate withoutHolidays(WorkingDays dueIn) {
        LocalDate day = dueIn.from();
        for (int left = dueIn.workingDays(); left > 0; ) {
            day = day.plusDays(1);
            left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day;
    }
}
