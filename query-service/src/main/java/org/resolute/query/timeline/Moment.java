package org.resolute.query.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resolute.query.intake.LedgerZone;

/**
 * A day or an instant, as a parameter names it: from {@code begin} to just before {@code end}.
 *
 * <p>A day is a day in the ledger's zone. An instant is empty: it ends where it begins, so {@code
 * from} includes it and {@code to} does not, and ranges that meet do not overlap.
 */
record Moment(Instant begin, Instant end) {
    private static final Pattern FORM =
            Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d(?<time>T\\d\\d:\\d\\d.{0,40})?");

    static Optional<Moment> parse(String written, LedgerZone zone) {
        // A plus that was not escaped arrives as a space; no other space can stand here.
        String text = written.replace(' ', '+');
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.group("time") == null ? day(text, zone) : instant(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Moment day(String text, LedgerZone zone) {
        LocalDate day = LocalDate.parse(text);
        return new Moment(zone.startOf(day), zone.startOf(day.plusDays(1)));
    }

    private static Moment instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        return new Moment(instant, instant);
    }
}
