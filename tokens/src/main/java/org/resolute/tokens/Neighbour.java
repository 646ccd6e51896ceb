package org.resolute.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Another service of ours on this host, whose pages speak to this one from people's browsers. What
 * they send carries the reader's cookie; it is taken as the bearer of a request that names exactly
 * one of these origins, which a browser writes and no page can. So nothing that another page, or a
 * form, makes a browser send is done in the reader's name.
 *
 * @param origins scheme, host and port of each name it is reached by, as a browser writes them
 */
public record Neighbour(Set<String> origins) {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    public Neighbour {
        origins = Set.copyOf(origins);
    }

    /** What a browser may do here for the neighbour's pages; null for those of all others. */
    @Nullable CorsConfiguration allowed(HttpServletRequest request) {
        if (!isAsking(request)) {
            return null;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.copyOf(origins));
        allowed.setAllowCredentials(true);
        allowed.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        allowed.setAllowedHeaders(List.of("Accept", "Accept-Language", "Content-Type", "Prefer"));
        allowed.setExposedHeaders(List.of("Link", "Location", "Retry-After"));
        allowed.setMaxAge(REMEMBERED);
        return allowed;
    }

    /** The token that the neighbour's reader carries; null for all other requests. */
    @Nullable String token(HttpServletRequest request) {
        return isAsking(request) ? Browsing.carried(request) : null;
    }

    private boolean isAsking(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && origins.contains(origin);
    }
}
