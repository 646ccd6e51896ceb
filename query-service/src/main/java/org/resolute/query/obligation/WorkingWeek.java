package org.resolute.query.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.resolute.events.WorkingDays;

/** Counts working days from Monday to Friday; public holidays are not known here. */
final class WorkingWeek {
    private WorkingWeek() {}

    /** The last working day of the given number, the first being after the day counted from. */
    static LocalDate end(WorkingDays given) {
        LocalDate day = given.from();
        for (int left = given.workingDays(); left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
