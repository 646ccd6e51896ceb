package org.resolute.tokens;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.CorsFilter;

/**
 * The way every request goes before it is answered: no session, and only the filters that a token
 * needs.
 */
public final class Gate {
    private static final String CONTENT_POLICY =
            "default-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String BEARER = "Bearer ";
    private static final String REALM = "Bearer realm=\"resolute\"";

    private Gate() {}

    /** For programs alone. What no rule lists is closed to everyone. */
    public static SecurityFilterChain of(
            HttpSecurity http, Tokens tokens, TurnedAway.Teller teller, List<PathRule> rules) {
        return of(http, tokens, teller, rules, Gate::token);
    }

    /** For programs, and for pages that a neighbour of ours serves. */
    public static SecurityFilterChain of(
            HttpSecurity http,
            Tokens tokens,
            TurnedAway.Teller teller,
            List<PathRule> rules,
            Neighbour neighbour) {
        http.addFilterBefore(new CorsFilter(neighbour::allowed), HeaderWriterFilter.class);
        return of(
                http,
                tokens,
                teller,
                rules,
                request -> {
                    String token = token(request);
                    return token == null ? neighbour.token(request) : token;
                });
    }

    /** For programs, and for people who come with a browser. */
    public static SecurityFilterChain of(
            HttpSecurity http,
            Tokens tokens,
            TurnedAway.Teller teller,
            List<PathRule> rules,
            Browsing browsing) {
        http.addFilter(forms(teller));
        http.addFilterBefore(new Anybody(browsing), AnonymousAuthenticationFilter.class);
        return of(
                http,
                tokens,
                teller,
                rules,
                request -> {
                    String token = token(request);
                    return token == null ? browsing.shown(request) : token;
                });
    }

    /**
     * Set up here because Security's own configuration lets everything pass that brings a token,
     * wherever it lies.
     */
    private static CsrfFilter forms(TurnedAway.Teller teller) {
        CookieCsrfTokenRepository marks = new CookieCsrfTokenRepository();
        marks.setCookieName("resolute-form");
        marks.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        CsrfFilter forms = new CsrfFilter(marks);
        forms.setRequireCsrfProtectionMatcher(Browsing::needsForm);
        forms.setAccessDeniedHandler(forbidden(teller));
        return forms;
    }

    private static AccessDeniedHandler forbidden(TurnedAway.Teller teller) {
        return (request, response, e) -> teller.tell(forbidden(e), request, response);
    }

    private static SecurityFilterChain of(
            HttpSecurity http,
            Tokens tokens,
            TurnedAway.Teller teller,
            List<PathRule> rules,
            BearerTokenResolver presented) {
        withoutWhatBrowsersNeed(http);
        AuthenticationEntryPoint unknown =
                (request, response, e) -> teller.tell(unknown(e), request, response);
        AccessDeniedHandler forbidden = forbidden(teller);
        http.oauth2ResourceServer(server ->
                server.bearerTokenResolver(presented)
                        .authenticationManagerResolver(_ -> tokens)
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(forbidden));
        http.exceptionHandling(
                e -> e.authenticationEntryPoint(unknown).accessDeniedHandler(forbidden));
        http.authorizeHttpRequests(listed -> {
            listed.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            for (PathRule rule : rules) {
                String[] patterns = rule.patterns().toArray(String[]::new);
                var paths = listed.requestMatchers(rule.method().orElse(null), patterns);
                rule.needs().ifPresentOrElse(paths::access, paths::permitAll);
            }
            listed.anyRequest().access(NeedsRole.anyOf());
        });
        return http.build();
    }

    /**
     * The token of a request, whatever it is made of: who checks it finds out. The resolver that
     * comes along matches each of its characters against a pattern, which took a twentieth of the
     * time of a command.
     */
    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = header.substring(BEARER.length()).strip();
        return token.isEmpty() ? null : token;
    }

    private static void withoutWhatBrowsersNeed(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.defaultsDisabled()
                                .addHeaderWriter(
                                        new StaticHeadersWriter(
                                                "X-Content-Type-Options", "nosniff"))
                                .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
                                .addHeaderWriter(
                                        new StaticHeadersWriter("Referrer-Policy", "no-referrer"))
                                .addHeaderWriter(
                                        new StaticHeadersWriter(
                                                "Content-Security-Policy", CONTENT_POLICY))
                                .withObjectPostProcessor(atOnce()));
    }

    /** They are the same for every answer: no need to wait until it is written. */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static TurnedAway unknown(AuthenticationException e) {
        return switch (e) {
            case TokenEnded _ -> invalid("token-expired");
            case AuthenticationServiceException _ ->
                    new TurnedAway(503, "issuer-unavailable", List.of(), "");
            case org.springframework.security.oauth2.core.OAuth2AuthenticationException _ ->
                    invalid("token-invalid");
            default -> new TurnedAway(401, "token-missing", List.of(), REALM);
        };
    }

    private static TurnedAway invalid(String code) {
        return new TurnedAway(401, code, List.of(), REALM + ", error=\"invalid_token\"");
    }

    private static TurnedAway forbidden(AccessDeniedException e) {
        if (e instanceof CsrfException) {
            return new TurnedAway(403, "form-stale", List.of(), "");
        }
        List<String> needed =
                e instanceof AuthorizationDeniedException denied
                                && denied.getAuthorizationResult() instanceof NeedsRole.Answer said
                        ? said.needed()
                        : List.of();
        return needed.isEmpty()
                ? new TurnedAway(403, "forbidden-path", List.of(), REALM)
                : new TurnedAway(
                        403,
                        "forbidden-role",
                        List.of(String.join(", ", needed)),
                        REALM + ", error=\"insufficient_scope\"");
    }

    /** Only addresses are looked at: what headers and parameters hold is looked at behind. */
    public static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** What to say about an address that could mean two things. */
    public static RequestRejectedHandler rejected(TurnedAway.Teller teller) {
        return (request, response, _) ->
                teller.tell(new TurnedAway(400, "request", List.of(), ""), request, response);
    }
}
