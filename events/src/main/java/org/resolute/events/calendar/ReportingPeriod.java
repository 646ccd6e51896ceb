package org.resolute.events.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * The time one report covers. A reporting month runs from the 15th of the month before to the 14th,
 * and a reporting year of twelve of these, so from 15 December to 14 December.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record ReportingPeriod(LocalDate first, LocalDate last) {
    private static final int FIRST_DAY = 15;

    public ReportingPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public static ReportingPeriod of(YearMonth month) {
        LocalDate next = month.atDay(FIRST_DAY);
        return new ReportingPeriod(next.minusMonths(1), next.minusDays(1));
    }

    public static ReportingPeriod of(Year year) {
        return new ReportingPeriod(
                of(year.atMonth(Month.JANUARY)).first(), of(year.atMonth(Month.DECEMBER)).last());
    }

    /** The reporting month a day belongs to: that of 15 March 2021 is April. */
    public static YearMonth monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() < FIRST_DAY ? month : month.plusMonths(1);
    }

    /** The reporting year a day belongs to: that of 15 December 2020 is 2021. */
    public static Year yearOf(LocalDate day) {
        return Year.of(monthOf(day).getYear());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
