package org.resolute.tokens;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * How people come in with a browser: their token lies in a cookie, which no script can read and no
 * other site makes a browser send; and where pages are public, who brings none may look.
 *
 * <p>A cookie is sent without anyone wanting it. So whatever is not only a look needs a second
 * token, which a page of ours had to hand out ({@link #needsForm}).
 *
 * @param anybody as whom they look who bring no token; empty where everyone has to bring one
 * @param welcome paths at which nobody is asked who he is: a cookie that is no longer good must not
 *     keep its bearer from getting another one
 */
public record Browsing(Optional<Caller> anybody, Set<String> welcome) {
    private static final String COOKIE = "resolute-token";
    private static final Caller ANYBODY = new Caller("public", Set.of(Role.MONITOR), null);
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    public Browsing {
        welcome = Set.copyOf(welcome);
    }

    /** Everyone has to bring a token, except at these paths. */
    public static Browsing known(Set<String> welcome) {
        return new Browsing(Optional.empty(), welcome);
    }

    /** Who brings no token looks at everything, as a monitor does who is bound to no unit. */
    public static Browsing open(Set<String> welcome) {
        return new Browsing(Optional.of(ANYBODY), welcome);
    }

    public static boolean isAnybody(Caller caller) {
        return caller.equals(ANYBODY);
    }

    /** The cookie that carries a token until the browser is closed. */
    public static ResponseCookie carrying(String token, boolean isSecure) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Strict")
                .path("/")
                .build();
    }

    /** The cookie that takes the place of the one that carried a token, and is gone at once. */
    public static ResponseCookie carryingNothing() {
        return carrying("", false).mutate().maxAge(0).build();
    }

    /**
     * The token by which it is decided who asks; null where that is not asked, or none is shown.
     */
    @Nullable String shown(HttpServletRequest request) {
        return welcome.contains(request.getRequestURI()) ? null : token(request);
    }

    /** The token a browser carries; null where it has none, or another site made it send this. */
    static @Nullable String token(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        boolean isOurs = from == null || from.equals("same-origin") || from.equals("none");
        return isOurs ? carried(request) : null;
    }

    /** What lies in the cookie, whoever made the browser send it; null where nothing does. */
    static @Nullable String carried(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Whether a browser might send this without anyone having filled in a form of ours. */
    static boolean needsForm(HttpServletRequest request) {
        return !LOOKING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (token(request) != null || isForm(request.getContentType()));
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                        || type.startsWith(MediaType.TEXT_PLAIN_VALUE));
    }

    /** Who asks without a token. */
    Optional<AnonymousAuthenticationToken> nobody(HttpServletRequest request) {
        return anybody.filter(_ -> HttpMethod.GET.matches(request.getMethod()))
                .map(caller ->
                        new AnonymousAuthenticationToken(
                                "public", caller, AuthorityUtils.createAuthorityList("public")));
    }
}
