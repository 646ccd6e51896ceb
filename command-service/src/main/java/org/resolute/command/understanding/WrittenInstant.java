package org.resolute.command.understanding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An instant as RFC 3339 writes it, with its offset, between the years 1900 and 2199.
 *
 * <p>The places of the digits are fixed, so they are read where they stand: a formatter of the JDK
 * took more time than all rules together.
 */
final class WrittenInstant {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:19|20|21)\\d\\d-\\d\\d-\\d\\d[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
                            + "(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:0\\d|1[0-8]):[0-5]\\d)");

    private static final int FRACTION_AT = 20;
    private static final int NANO_DIGITS = 9;

    private WrittenInstant() {}

    static Optional<Instant> read(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(instant(text)) : Optional.empty();
        } catch (DateTimeException e) {
            // The thirtieth of February has the form of a day.
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        boolean isUtc = !Character.isDigit(text.charAt(text.length() - 1));
        int zone = text.length() - (isUtc ? "Z" : "+07:00").length();
        LocalDateTime local =
                LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos(text, zone));
        return local.toInstant(ZoneOffset.of(text.substring(zone).toUpperCase(Locale.ROOT)));
    }

    private static int nanos(String text, int end) {
        if (end <= FRACTION_AT) {
            return 0;
        }
        int nanos = number(text, FRACTION_AT, end);
        for (int digits = end - FRACTION_AT; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }
}
