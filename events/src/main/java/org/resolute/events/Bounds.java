package org.resolute.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds every recorded value keeps. Each demand returns the value or throws {@link Malformed}.
 */
public final class Bounds {
    /** Code points in an identifier chosen by a sender: a document, a session, an activity. */
    public static final int ID_LENGTH_MAX = 64;

    /** Code points in a title, a name or the citation of a legal instrument. */
    public static final int TITLE_LENGTH_MAX = 300;

    /** Code points in a reason or a note. */
    public static final int NOTE_LENGTH_MAX = 500;

    /** Code points in a topic, or in the name of a wave of work. */
    public static final int TOPIC_LENGTH_MAX = 64;

    /** Units one event may name in one list. */
    public static final int UNITS_MAX = 1_000;

    /** The largest count of people or things one event may state. */
    public static final int COUNT_MAX = 1_000_000_000;

    /** Codes one unit may carry at its establishment. */
    public static final int CODES_MAX = 16;

    /** Ratings are given on a scale of five. */
    public static final int RATING_MAX = 5;

    private Bounds() {}

    /** The value itself where it is present; a required field that is missing is malformed. */
    public static <T> T required(String pointer, @Nullable T value) {
        if (value == null) {
            throw new Malformed(pointer, "required", "is required");
        }
        return value;
    }

    /**
     * An identifier: letters, digits, dot, dash and underscore, {@value #ID_LENGTH_MAX} at most.
     */
    public static String id(String pointer, @Nullable String value) {
        String id = required(pointer, value);
        if (id.length() > ID_LENGTH_MAX || !isId(id)) {
            throw new Malformed(
                    pointer,
                    "identifier",
                    "must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
        return id;
    }

    /**
     * Looked at character by character: a pattern took a quarter of what reading events allocates.
     */
    private static boolean isId(String text) {
        if (text.isEmpty() || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** A line of text: not blank, no control characters, at most {@code lengthMax} code points. */
    public static String text(String pointer, @Nullable String value, int lengthMax) {
        String text = required(pointer, value);
        if (text.isBlank()) {
            throw new Malformed(pointer, "blank", "must not be blank");
        }
        if (text.length() > lengthMax && text.codePointCount(0, text.length()) > lengthMax) {
            throw new Malformed(
                    pointer, "too-long", "must have at most " + lengthMax + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
                && !isPlain(text)) {
            throw new Malformed(pointer, "control-character", "must not hold control characters");
        }
        return text;
    }

    /** A line of text like {@link #text}, or none. */
    public static @Nullable String textIfAny(
            String pointer, @Nullable String value, int lengthMax) {
        return value == null ? null : text(pointer, value, lengthMax);
    }

    /** A count of people or things: 0 to {@value #COUNT_MAX}. */
    public static int count(String pointer, int value) {
        return range(pointer, value, 0, COUNT_MAX);
    }

    public static @Nullable Integer countIfAny(String pointer, @Nullable Integer value) {
        return value == null ? null : count(pointer, value);
    }

    /** A place in the ledger; the first is 1. */
    public static long position(String pointer, long value) {
        if (value < 1) {
            throw new Malformed(pointer, "out-of-range", "must be 1 or more");
        }
        return value;
    }

    public static int range(String pointer, int value, int min, int max) {
        if (value < min || value > max) {
            throw new Malformed(pointer, "out-of-range", "must be between " + min + " and " + max);
        }
        return value;
    }

    /** A number with a bounded count of decimals; zeros at its end do not count. */
    static BigDecimal decimal(
            String pointer, BigDecimal value, BigDecimal min, BigDecimal max, int decimalsMax) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            String bounds = min.toPlainString() + " and " + max.toPlainString();
            throw new Malformed(pointer, "out-of-range", "must be between " + bounds);
        }
        if (value.stripTrailingZeros().scale() > decimalsMax) {
            throw new Malformed(
                    pointer, "decimals", "must have at most " + decimalsMax + " decimals");
        }
        return value;
    }

    /** A list that may be absent, and then is empty. */
    static <T> List<T> list(String pointer, @Nullable List<T> values, int sizeMax) {
        List<T> list = values == null ? List.of() : values;
        if (list.size() > sizeMax) {
            throw new Malformed(pointer, "too-many", "must have at most " + sizeMax + " items");
        }
        for (int i = 0; i < list.size(); i++) {
            required(pointer + "/" + i, list.get(i));
        }
        return List.copyOf(list);
    }

    /** A list that must be there with at least one item. */
    static <T> List<T> listOfSome(String pointer, @Nullable List<T> values, int sizeMax) {
        List<T> list = list(pointer, required(pointer, values), sizeMax);
        if (list.isEmpty()) {
            throw new Malformed(pointer, "empty", "must have at least one item");
        }
        return list;
    }

    /** Paired surrogates are ordinary characters; a lone one cannot be written as UTF-8. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }
}
