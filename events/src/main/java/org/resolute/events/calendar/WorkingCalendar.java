package org.resolute.events.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.resolute.events.WorkingDays;

/** Which days are worked on: all but Saturdays, Sundays and holidays. */
public record WorkingCalendar(Holidays holidays) {

    public static WorkingCalendar ofVietnam() {
        return new WorkingCalendar(Holidays.ofVietnam());
    }

    /**
     * Whether offices are open on this day.
     *
     * @throws CalendarUnknown when the holidays of its year are not known
     */
    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return holidays.on(day).isEmpty()
                && weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY;
    }

    /**
     * The last of so many working days, counted from the day after {@code from}. So it is always a
     * working day, while {@code from} need not be one.
     *
     * @throws CalendarUnknown when one of the days counted lies in a year whose holidays are not
     *     known
     */
    public LocalDate dueOn(WorkingDays deadline) {
        LocalDate day = deadline.from();
        int left = deadline.workingDays();
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
