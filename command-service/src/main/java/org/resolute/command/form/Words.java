package org.resolute.command.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolute.events.wire.WireName;

/**
 * What a column may be called: the flat name of its field, or a Vietnamese name of it.
 *
 * <p>Of the members of a list, {@code codes.0.system} and «Hệ mã 1» name the same: programs count
 * from 0, people from 1.
 */
final class Words {
    /** The attributes every report has. */
    static final List<String> ATTRIBUTES = List.of("type", "id", "source", "time");

    /** An attribute only some reports have: when it was received in another way. */
    static final String RECEIVED_AT = "receivedat";

    /** Members of one list that a table has columns for. */
    static final int MEMBERS_MAX = 100;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])\\d{1,3}(?![\\p{L}\\d])");
    private static final Properties VIETNAMESE = vietnamese();
    private static final Map<String, Name> NAMES = names();

    /** A flat name, and the first number that is counted in it. */
    record Name(String flat, int from) {
        String with(int member) {
            return flat.replace("#", String.valueOf(member - from));
        }
    }

    private Words() {}

    /** The flat name of what a header cell names, such as {@code codes.0.system}. */
    static Optional<String> meaning(String cell) {
        String plain = plain(cell);
        Name whole = NAMES.get(plain);
        if (whole != null && !whole.flat().contains("#")) {
            return Optional.of(whole.flat());
        }
        Matcher number = NUMBER.matcher(plain);
        Name name = NAMES.get(number.replaceAll("#"));
        if (name == null) {
            return Optional.empty();
        }
        // No name has two numbers in it, and one with none in it was found above.
        return number.reset()
                .results()
                .findFirst()
                .map(digits -> Integer.parseInt(digits.group()))
                .filter(member -> member >= name.from() && member - name.from() < MEMBERS_MAX)
                .map(name::with);
    }

    /**
     * What a column of an event's template is called in Vietnamese; the member is counted from 0.
     */
    static String vietnamese(WireName event, String flat, int member) {
        String names = VIETNAMESE.getProperty(event.shortName() + "/" + flat);
        String known = names == null ? VIETNAMESE.getProperty(flat) : names;
        String first = Objects.requireNonNull(known, flat).split("\\|", -1)[0].strip();
        return first.replace("#", String.valueOf(member + 1));
    }

    /** A cell as it is compared: composed letters, small, one space between words. */
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new HashMap<>();
        ATTRIBUTES.forEach(name -> put(names, name, name, 0));
        put(names, RECEIVED_AT, RECEIVED_AT, 0);
        Fields.names().forEach(name -> put(names, name, name, 0));
        for (String key : VIETNAMESE.stringPropertyNames()) {
            String flat = key.substring(key.indexOf('/') + 1);
            for (String name : VIETNAMESE.getProperty(key).split("\\|", -1)) {
                put(names, name, flat, 1);
            }
        }
        return Map.copyOf(names);
    }

    private static void put(Map<String, Name> names, String word, String flat, int from) {
        Name before = names.put(plain(word), new Name(flat, from));
        if (before != null && !before.flat().equals(flat)) {
            throw new IllegalStateException(word + " names " + before.flat() + " and " + flat);
        }
    }

    private static Properties vietnamese() {
        try (InputStream in = Words.class.getResourceAsStream("columns_vi.properties")) {
            Properties words = new Properties();
            words.load(
                    new InputStreamReader(
                            Objects.requireNonNull(in, "columns_vi.properties"),
                            StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
