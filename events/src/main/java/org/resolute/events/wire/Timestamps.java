package org.resolute.events.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Moments as they are written on the wire.
 *
 * <p>Maintainer's note. Each event holds two or three of them, and the library's parser and
 * formatter took half of the time in which views are made. So the one form that nearly all have is
 * read and written digit by digit; every other, and all that is wrong, is left to the library.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
public final class Timestamps {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Characters in {@code 2021-10-12T09:00:00}. */
    private static final int SECONDS_END = 19;

    private static final int FRACTION_DIGITS_MAX = 9;
    private static final int NANOS_IN_MICRO = 1_000;
    private static final int NOT_A_NUMBER = -1;

    private Timestamps() {}

    /**
     * The moment that is written with its distance from UTC.
     *
     * @throws DateTimeException where none is
     */
    public static Instant instant(String written) {
        int fraction = fractionEnd(written);
        int offset = offsetSeconds(written, fraction);
        if (offset == Integer.MIN_VALUE || !hasMarks(written)) {
            return OffsetDateTime.parse(written).toInstant();
        }
        int year = number(written, 0, 4);
        int month = number(written, 5, 2);
        int day = number(written, 8, 2);
        int hour = number(written, 11, 2);
        int minute = number(written, 14, 2);
        int second = number(written, 17, 2);
        if ((year | month | day | hour | minute | second) < 0) {
            return OffsetDateTime.parse(written).toInstant();
        }
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second);
        return Instant.ofEpochSecond(
                local.toEpochSecond(ZoneOffset.UTC) - offset, nanos(written, fraction));
    }

    /** In UTC with six digits of the second, cut off behind them. */
    static String written(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9_999) {
            return MICROSECONDS.format(moment);
        }
        byte[] text = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);
        put(text, 4, utc.getYear());
        put(text, 7, utc.getMonthValue());
        put(text, 10, utc.getDayOfMonth());
        put(text, 13, utc.getHour());
        put(text, 16, utc.getMinute());
        put(text, 19, utc.getSecond());
        put(text, 26, utc.getNano() / NANOS_IN_MICRO);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Puts the digits of a number so that they end before the place. */
    private static void put(byte[] text, int end, int number) {
        for (int i = end - 1, rest = number; rest > 0; i--, rest /= 10) {
            text[i] = (byte) ('0' + rest % 10);
        }
    }

    private static boolean hasMarks(String written) {
        return written.charAt(4) == '-'
                && written.charAt(7) == '-'
                && written.charAt(10) == 'T'
                && written.charAt(13) == ':'
                && written.charAt(16) == ':';
    }

    /** Where the fraction of the second ends; where the second does if there is none. */
    private static int fractionEnd(String written) {
        if (written.length() <= SECONDS_END || written.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < written.length() && isDigit(written.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int nanos(String written, int end) {
        int nanos = 0;
        for (int i = SECONDS_END + 1; i <= SECONDS_END + FRACTION_DIGITS_MAX; i++) {
            nanos = nanos * 10 + (i < end ? written.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    /** Seconds by which the time is ahead of UTC; the smallest number for another form. */
    private static int offsetSeconds(String written, int from) {
        int digits = from - SECONDS_END - 1;
        boolean isOdd = digits == 0 || digits > FRACTION_DIGITS_MAX;
        if (isOdd || written.length() <= from) {
            return Integer.MIN_VALUE;
        }
        char sign = written.charAt(from);
        if (sign == 'Z' && written.length() == from + 1) {
            return 0;
        }
        boolean isForm =
                (sign == '+' || sign == '-')
                        && written.length() == from + 6
                        && written.charAt(from + 3) == ':';
        int hours = isForm ? number(written, from + 1, 2) : NOT_A_NUMBER;
        int minutes = isForm ? number(written, from + 4, 2) : NOT_A_NUMBER;
        if (hours < 0 || minutes < 0 || hours > 17 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '+' ? seconds : -seconds;
    }

    private static int number(String written, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = written.charAt(i);
            if (!isDigit(c)) {
                return NOT_A_NUMBER;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
