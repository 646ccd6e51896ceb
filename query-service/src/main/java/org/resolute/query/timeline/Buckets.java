package org.resolute.query.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How wide the stretches are that entries are counted by. */
enum Buckets {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    /** Stretches of one answer: three years of days. */
    private static final int BUCKETS_MAX = 1_100;

    /** Stretches by lanes: as many rows as a browser draws at once. */
    private static final int CELLS_MAX = 20_000;

    private final ChronoUnit unit;

    Buckets(ChronoUnit unit) {
        this.unit = unit;
    }

    /** These, or the next wider ones of which there are not too many from one day to another. */
    Buckets wideEnough(LocalDate first, LocalDate last, int lanes) {
        int max = Math.min(BUCKETS_MAX, CELLS_MAX / Math.max(1, lanes));
        return Arrays.stream(values())
                .filter(wider -> wider.compareTo(this) >= 0)
                .filter(wider -> wider.unit.between(first, last) < max)
                .findFirst()
                .orElse(YEAR);
    }

    /** The first day of the stretch that a day lies in; a week begins on Monday. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the stretch that begins with a day. */
    LocalDate last(LocalDate first) {
        return first.plus(1, unit).minusDays(1);
    }

    /** As the database and the answer call it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
