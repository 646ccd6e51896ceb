package org.resolute.query.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resolute.query.asof.When;
import org.resolute.query.intake.LedgerZone;

/**
 * A day or an instant, as a parameter names it: from {@code begin} to just before {@code end}.
 *
 * <p>A day is a day in the ledger's zone. An instant is empty: it ends where it begins, so {@code
 * from} includes it and {@code to} does not, and ranges that meet do not overlap.
 */
record Moment(Instant begin, Instant end) {
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");

    static Optional<Moment> parse(String written, LedgerZone zone) {
        return DAY.matcher(written).matches()
                ? day(written, zone)
                : When.instant(written).map(instant -> new Moment(instant, instant));
    }

    private static Optional<Moment> day(String text, LedgerZone zone) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new Moment(zone.startOf(day), zone.startOf(day.plusDays(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
