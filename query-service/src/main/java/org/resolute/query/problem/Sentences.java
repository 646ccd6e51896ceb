package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What is said, in Vietnamese or English; English where the asker names neither. */
public final class Sentences {
    private static final String BUNDLE = "org.resolute.query.problem.messages";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, VIETNAMESE);

    private final Locale language;
    private final ResourceBundle bundle;

    private Sentences(Locale language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Sentences askedBy(HttpServletRequest request) {
        return new Sentences(language(request.getHeader("Accept-Language")));
    }

    public static Sentences in(Locale language) {
        return new Sentences(language);
    }

    public String language() {
        return language.getLanguage();
    }

    public String say(String key, List<Object> values) {
        Object[] written = values.stream().map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), language).format(written);
    }

    private static Locale language(@Nullable String accepted) {
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
