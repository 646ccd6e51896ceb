package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.submissions.Listing;

/**
 * Which submissions are asked for.
 *
 * @param ofAll of all senders
 * @param limit of the page
 * @param after where the page before ended
 */
record ListWish(boolean ofAll, int limit, Optional<Listing.Cursor> after) {
    private static final String ALL = "all";
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    static ListWish of(HttpServletRequest request) {
        Map<String, String[]> given = request.getParameterMap();
        Set<String> strange = new TreeSet<>(given.keySet());
        strange.removeAll(Set.of(ALL, LIMIT, AFTER));
        if (!strange.isEmpty()) {
            throw new Unacceptable(400, "parameter-unknown", String.join(", ", strange));
        }
        return new ListWish(
                one(given, ALL).map(ListWish::truth).orElse(false),
                one(given, LIMIT).map(ListWish::number).orElse(Listing.LIMIT_MAX),
                one(given, AFTER).map(ListWish::cursor));
    }

    /** The next page, as {@code Link} says it. */
    String next(String path, Listing.Cursor behind) {
        return "<%s?all=%s&limit=%d&after=%s>; rel=\"next\""
                .formatted(path, ofAll, limit, behind.written());
    }

    private static Optional<String> one(Map<String, String[]> given, String name) {
        String[] values = given.get(name);
        if (values != null && values.length != 1) {
            throw new Unacceptable(400, "parameter-unknown", name);
        }
        return Optional.ofNullable(values).map(all -> all[0]);
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unacceptable(400, "parameter-value", ALL);
        };
    }

    private static int number(String value) {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) > Listing.LIMIT_MAX) {
            throw new Unacceptable(400, "parameter-number", LIMIT, 1, Listing.LIMIT_MAX);
        }
        return Integer.parseInt(value);
    }

    private static Listing.Cursor cursor(String value) {
        return Listing.Cursor.read(value)
                .orElseThrow(() -> new Unacceptable(400, "parameter-cursor", AFTER));
    }
}
