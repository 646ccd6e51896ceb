package org.resolute.query.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment of the ledger as a parameter names it. */
public sealed interface When {
    /** Digits that always fit. */
    Pattern POSITION = Pattern.compile("\\d{1,18}");

    Pattern INSTANT = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.{0,40}");

    /** When this event was the last; 0 for before the first. */
    record Position(long position) implements When {
        @Override
        public String toString() {
            return Long.toString(position);
        }
    }

    /** When the clock of recording showed this, to the microsecond. */
    record At(Instant instant) implements When {
        public At {
            // Moments of recording have no finer parts, and the database would round these up.
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    static Optional<When> parse(String written) {
        return POSITION.matcher(written).matches()
                ? Optional.of(new Position(Long.parseLong(written)))
                : instant(written).map(At::new);
    }

    /** An instant with its offset, from year 1 to 9999. */
    static Optional<Instant> instant(String written) {
        // A plus that was not escaped arrives as a space; no other space can stand here.
        String text = written.replace(' ', '+');
        if (!INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
