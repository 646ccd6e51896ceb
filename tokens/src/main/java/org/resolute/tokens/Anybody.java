package org.resolute.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets those look who bring no token, where that is allowed. */
final class Anybody extends OncePerRequestFilter {
    private final Browsing browsing;

    Anybody(Browsing browsing) {
        this.browsing = browsing;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            browsing.nobody(request)
                    .ifPresent(who -> {
                        SecurityContext context = SecurityContextHolder.createEmptyContext();
                        context.setAuthentication(who);
                        SecurityContextHolder.setContext(context);
                    });
        }
        chain.doFilter(request, response);
    }
}
