package org.resolute.query.pages.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.resolute.query.pages.Going;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * That a browser went to the issuer. It keeps this in a cookie, and nobody else can answer for it.
 *
 * @param state comes back with the browser; another one is the answer to somebody else
 * @param nonce comes back in the ID token; another one was issued for another attempt
 * @param verifier shows that who exchanges the code is who sent the browser (RFC 7636)
 * @param to where to go afterwards
 */
record Attempt(String state, String nonce, String verifier, String to) {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String COOKIE = "resolute-signing-in";
    private static final String PATH = "/sign-in";
    private static final int SECRET_BYTES = 32;
    private static final int TO_LENGTH_MAX = 1_500;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    Attempt {
        to = to.length() > TO_LENGTH_MAX ? "/" : Going.within(to);
    }

    static Attempt begun(String to, RandomGenerator random) {
        return new Attempt(secret(random), secret(random), secret(random), to);
    }

    private static String secret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return URL.encodeToString(bytes);
    }

    /** What a browser keeps of it; empty where it is none of ours. */
    static Optional<Attempt> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            String to = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return Optional.of(new Attempt(parts[0], parts[1], parts[2], to));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What goes to the issuer in place of the verifier. */
    String challenge() {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The cookie. It has to come along when the issuer, another site, sends the browser back, so it
     * is a {@code Lax} one; it opens nothing by itself.
     */
    ResponseCookie cookie(boolean isSecure) {
        String kept = URL.encodeToString(to.getBytes(StandardCharsets.UTF_8));
        return cookie(String.join(".", state, nonce, verifier, kept), LIFE, isSecure);
    }

    /** What takes its place once it was answered, so that it is answered once. */
    static ResponseCookie over() {
        return cookie("", Duration.ZERO, false);
    }

    private static ResponseCookie cookie(String value, Duration life, boolean isSecure) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .path(PATH)
                .maxAge(life)
                .build();
    }
}
