package org.resolute.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.resolute.query.intake.LedgerZone;

/** How wide the stretches are that entries are counted by. */
enum Buckets {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    /** Stretches of one answer: three years of days. */
    private static final int BUCKETS_MAX = 1_100;

    private final ChronoUnit unit;

    Buckets(ChronoUnit unit) {
        this.unit = unit;
    }

    /** These, or the next wider ones of which there are not too many from one moment to another. */
    Buckets wideEnough(Instant begin, Instant end, LedgerZone zone) {
        LocalDate first = zone.dayOf(begin);
        LocalDate last = zone.dayOf(end);
        return Arrays.stream(values())
                .filter(wider -> wider.compareTo(this) >= 0)
                .filter(wider -> wider.unit.between(first, last) < BUCKETS_MAX)
                .findFirst()
                .orElse(YEAR);
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
