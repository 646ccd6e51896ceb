package org.resolute.command.answer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of problems, in Vietnamese and English. */
public final class Sentences {
    public static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, VIETNAMESE);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String BUNDLE = "org.resolute.command.answer.problems";

    private Sentences() {}

    /** The spoken language a client likes best; English where it names none. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return liked == null ? Locale.ENGLISH : liked;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /**
     * The language asked for by a parameter, or else by the header.
     *
     * @throws Unacceptable where the parameter names one that is not spoken
     */
    public static Locale asked(@Nullable String parameter, @Nullable String acceptLanguage) {
        if (parameter == null) {
            return language(acceptLanguage);
        }
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Unacceptable(400, "language-unknown", parameter));
    }

    /** The codes of all problems; a key with a dot is something else that is said. */
    public static SortedSet<String> codes() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, EXACT).keySet().stream()
                .filter(key -> key.indexOf('.') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sentence of a code, its gaps filled; empty for a code that has none. */
    public static Optional<String> of(String code, Locale language, List<String> about) {
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, language, EXACT).getString(code);
            return Optional.of(new MessageFormat(pattern, language).format(about.toArray()));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
