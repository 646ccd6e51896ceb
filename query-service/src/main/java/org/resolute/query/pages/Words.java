package org.resolute.query.pages;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, numbers, days and moments as the reader's language writes them. */
public final class Words {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    /** What stands where there is nothing. */
    private static final String NOTHING = "–";

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    Words(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** A sentence with values in it. */
    public String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, written(values), locale);
    }

    /** The word for one of a known list of codes; the code itself where it has no word yet. */
    public String word(String list, @Nullable Object code) {
        String written = String.valueOf(code);
        String word = messages.getMessage(list + "." + written, null, written, locale);
        return word == null ? written : word;
    }

    private Object[] written(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Number number ? number(number) : "" + value)
                .toArray();
    }

    public String number(@Nullable Object value) {
        return value instanceof Number number
                ? NumberFormat.getNumberInstance(locale).format(number)
                : NOTHING;
    }

    /** A ratio as a percentage with one digit, which is left out where it is 0. */
    public String percent(@Nullable Object ratio) {
        if (!(ratio instanceof Number number)) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A day, from how rows write it. */
    public String day(@Nullable Object written) {
        return switch (written) {
            case LocalDate day -> day.format(days());
            case String text when !text.isEmpty() -> day(text);
            case null, default -> NOTHING;
        };
    }

    private String day(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).format(days())
                    : OffsetDateTime.parse(text).atZoneSameInstant(zone).format(days());
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** The day of a moment where the ledger is kept, as addresses write it. */
    public String isoDay(String moment) {
        return moment.isEmpty()
                ? ""
                : LocalDate.ofInstant(OffsetDateTime.parse(moment).toInstant(), zone).toString();
    }

    /** A value of an event: numbers, days and known words as the reader has them, else as sent. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean truth -> say(truth ? "value.yes" : "value.no");
            case Number number -> number(number);
            case String text when text.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?") -> day(text);
            default -> word("value", value);
        };
    }

    /** A moment, from how rows write it, as clocks show it where the ledger is kept. */
    public String moment(@Nullable Object written) {
        try {
            return written == null || written.toString().isEmpty()
                    ? NOTHING
                    : moment(OffsetDateTime.parse(written.toString()).toInstant());
        } catch (DateTimeException e) {
            return written.toString();
        }
    }

    private String moment(Instant instant) {
        String pattern = locale.equals(VIETNAMESE) ? "HH:mm dd/MM/yyyy" : "d MMM yyyy, HH:mm";
        return instant.atZone(zone).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private DateTimeFormatter days() {
        String pattern = locale.equals(VIETNAMESE) ? "dd/MM/yyyy" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
