package org.resolute.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away whose headers are too large, with a problem that says so.
 *
 * <p>The HTTP server itself would answer 400 without a word; it is told to let four times as much
 * in, and cuts off what is beyond that.
 */
public final class HeaderBound extends OncePerRequestFilter {
    /** Characters of all names and values together. */
    static final int CHARACTERS_MAX = 16 * 1024;

    private final TurnedAway.Teller teller;

    private HeaderBound(TurnedAway.Teller teller) {
        this.teller = teller;
    }

    /** Right behind the filter that names the request, and before all that reads its headers. */
    public static FilterRegistrationBean<HeaderBound> before(TurnedAway.Teller teller) {
        FilterRegistrationBean<HeaderBound> filter =
                new FilterRegistrationBean<>(new HeaderBound(teller));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWithin(request)) {
            chain.doFilter(request, response);
        } else {
            List<String> about = List.of(Integer.toString(CHARACTERS_MAX));
            teller.tell(new TurnedAway(431, "headers-too-large", about, ""), request, response);
        }
    }

    private static boolean isWithin(HttpServletRequest request) {
        int characters = 0;
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                characters += name.length() + values.nextElement().length();
            }
        }
        return characters <= CHARACTERS_MAX;
    }
}
