package org.resolute.query.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment of the ledger as a parameter names it. */
public sealed interface When {
    /** Digits that always fit. */
    Pattern POSITION = Pattern.compile("\\d{1,18}");

    Pattern SEALED =
            Pattern.compile("sealed:(?:(?<round>[A-Za-z0-9._-]+)/)?(?<report>[A-Za-z0-9._-]+)");

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

    /**
     * The position that a sealed report was made at.
     *
     * @param round in which it was sealed; empty where its name is enough
     */
    record Sealed(String round, String report) implements When {
        @Override
        public String toString() {
            return "sealed:" + (round.isEmpty() ? "" : round + "/") + report;
        }
    }

    static Optional<When> parse(String written) {
        if (POSITION.matcher(written).matches()) {
            return Optional.of(new Position(Long.parseLong(written)));
        }
        Matcher seal = SEALED.matcher(written);
        if (seal.matches()) {
            String round = Objects.requireNonNullElse(seal.group("round"), "");
            return Optional.of(new Sealed(round, seal.group("report")));
        }
        return instant(written).map(At::new);
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
