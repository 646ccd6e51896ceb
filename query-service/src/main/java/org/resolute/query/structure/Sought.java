package org.resolute.query.structure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A piece of a name, found without regard to case and Vietnamese marks. */
record Sought(String plain) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Sought of(Optional<String> asked) {
        return new Sought(plain(asked.orElse("")));
    }

    boolean isIn(String text) {
        return plain.isEmpty() || plain(text).contains(plain);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
