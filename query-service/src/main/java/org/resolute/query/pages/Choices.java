package org.resolute.query.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * What a reader chose for all pages, kept in cookies.
 *
 * @param theme {@code light}, {@code dark}, or {@code auto} for as the device has it
 */
record Choices(Locale locale, String theme) {
    private static final String LANGUAGE = "resolute-language";
    private static final String THEME = "resolute-theme";
    private static final List<String> THEMES = List.of("auto", "light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    /** Vietnamese, and as the device has it, where nothing was chosen. */
    static Choices of(HttpServletRequest request) {
        return new Choices(locale(cookie(request, LANGUAGE)), theme(cookie(request, THEME)));
    }

    static ResponseCookie language(@Nullable String chosen, boolean isSecure) {
        return kept(LANGUAGE, locale(chosen).getLanguage(), isSecure);
    }

    static ResponseCookie theme(@Nullable String chosen, boolean isSecure) {
        return kept(THEME, theme(chosen), isSecure);
    }

    private static Locale locale(@Nullable String chosen) {
        return "en".equals(chosen) ? Words.ENGLISH : Words.VIETNAMESE;
    }

    private static String theme(@Nullable String chosen) {
        return chosen != null && THEMES.contains(chosen) ? chosen : THEMES.getFirst();
    }

    private static ResponseCookie kept(String name, String value, boolean isSecure) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Strict")
                .path("/")
                .maxAge(KEPT)
                .build();
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
