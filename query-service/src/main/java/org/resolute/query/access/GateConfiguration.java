package org.resolute.query.access;

import static org.resolute.tokens.Role.AUDITOR;
import static org.resolute.tokens.Role.METRICS;
import static org.resolute.tokens.Role.MONITOR;
import static org.resolute.tokens.Role.REGISTRAR;
import static org.resolute.tokens.Role.SUBMITTER;
import static org.resolute.tokens.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resolute.query.answer.Unchanged;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Gate;
import org.resolute.tokens.HeaderBound;
import org.resolute.tokens.NeedsRole;
import org.resolute.tokens.PathRule;
import org.resolute.tokens.Tokens;
import org.resolute.tokens.TurnedAway;
import org.resolute.tokens.Unheard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Which paths are open, and who comes through to the others. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class GateConfiguration {
    /** Where people get and put away tokens, and what they choose without one. */
    private static final Set<String> WELCOME =
            Set.of(
                    "/sign-in",
                    "/sign-in/issuer",
                    "/sign-in/answer",
                    "/sign-in/end",
                    "/sign-out",
                    "/choices");

    @Bean
    Tokens tokens(
            @Value("${resolute.keys}") Path keys,
            @Value("${resolute.issuer}") Optional<String> issuer,
            Clock clock) {
        return Tokens.of(keys, issuer.filter(name -> !name.isBlank()), clock);
    }

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            Tokens tokens,
            TurnedAway.Teller teller,
            Unchanged unchanged,
            @Value("${resolute.public}") boolean isPublic) {
        http.addFilterAfter(unchanged, AuthorizationFilter.class);
        Browsing browsing = isPublic ? Browsing.open(WELCOME) : Browsing.known(WELCOME);
        return Gate.of(http, tokens, teller, rules(), browsing);
    }

    /** Behind those that ask who comes, and nowhere else. */
    @Bean
    FilterRegistrationBean<Unchanged> unchangedAlone(Unchanged unchanged) {
        FilterRegistrationBean<Unchanged> filter = new FilterRegistrationBean<>(unchanged);
        filter.setEnabled(false);
        return filter;
    }

    private static List<PathRule> rules() {
        return List.of(
                PathRule.open("/actuator/health/**", "/problems/**"),
                PathRule.open("/assets/**", "/sign-in/**", "/sign-out", "/choices"),
                PathRule.openToRead("/v1/openapi.yaml"),
                PathRule.to(
                        NeedsRole.anyOf(METRICS, AUDITOR), HttpMethod.GET, "/actuator/prometheus"),
                // All of these ask Answers, which hands out how far the caller may look.
                PathRule.to(
                        NeedsRole.anyOf(AUDITOR, MONITOR, VIEWER, SUBMITTER),
                        "/v1/resolutions/**",
                        "/v1/units/**",
                        "/v1/stream",
                        "/v1/status",
                        "/grafana/**"),
                // Pages ask the routes above as their reader, and past these rules.
                PathRule.to(
                        NeedsRole.anyOf(AUDITOR, MONITOR, VIEWER, SUBMITTER),
                        "/resolutions/**",
                        "/units/**",
                        "/running"),
                // These show nothing of what the routes answer to those who may not ask them.
                PathRule.to(
                        NeedsRole.anyOf(AUDITOR, MONITOR, VIEWER, SUBMITTER, REGISTRAR),
                        "/",
                        "/submit",
                        "/audit"),
                PathRule.to(NeedsRole.anyOf(AUDITOR), HttpMethod.POST, "/v1/rebuilds/**"),
                PathRule.to(NeedsRole.anyOf(AUDITOR), HttpMethod.DELETE, "/v1/rebuilds/**"),
                PathRule.to(NeedsRole.toSeeEverything(), "/v1/**"));
    }

    @Bean
    FilterRegistrationBean<HeaderBound> headerBound(TurnedAway.Teller teller) {
        return HeaderBound.before(teller);
    }

    /** Who asks the rules without a request asks about one from outside. */
    @Bean
    AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer asked() {
        var plain = new PathPatternRequestTransformer();
        return asked ->
                new HttpServletRequestWrapper(plain.transform(asked)) {
                    @Override
                    public DispatcherType getDispatcherType() {
                        return DispatcherType.REQUEST;
                    }
                };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unheard(
            TurnedAway.Teller teller) {
        return Unheard.answeredBy(teller);
    }

    @Bean
    HttpFirewall firewall() {
        return Gate.firewall();
    }

    @Bean
    RequestRejectedHandler rejected(TurnedAway.Teller teller) {
        return Gate.rejected(teller);
    }

    /** A span for each filter of each request would cost more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
