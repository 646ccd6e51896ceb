package org.resolute.infra.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Draws moments at which offices work: weekdays, not the week of Tết, seven to five. */
record Calendar(LocalDate firstDay, LocalDate lastDay, RandomGenerator random) {
    private static final ZoneOffset INDOCHINA = ZoneOffset.ofHours(7);
    private static final LocalDate TET_FROM = LocalDate.of(2021, 2, 10);
    private static final LocalDate TET_TO = LocalDate.of(2021, 2, 16);
    private static final int OPENS_AT_HOUR = 7;
    private static final int OPEN_MINUTES = 10 * 60;

    /** A moment between two shares of the whole time, 0 being its first day and 1 its last. */
    OffsetDateTime between(double from, double to) {
        long days = ChronoUnit.DAYS.between(firstDay, lastDay);
        LocalDate day = firstDay.plusDays((long) (days * random.nextDouble(from, to)));
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(OPENS_AT_HOUR, 0)
                .plusMinutes(random.nextInt(OPEN_MINUTES))
                .atOffset(INDOCHINA);
    }

    private static boolean isWorkingDay(LocalDate day) {
        boolean isTet = !day.isBefore(TET_FROM) && !day.isAfter(TET_TO);
        return !isTet
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
