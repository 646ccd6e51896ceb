package org.resolute.command.door;

import static org.resolute.tokens.Role.AUDITOR;
import static org.resolute.tokens.Role.METRICS;
import static org.resolute.tokens.Role.MONITOR;
import static org.resolute.tokens.Role.REGISTRAR;
import static org.resolute.tokens.Role.SUBMITTER;
import static org.resolute.tokens.Role.VIEWER;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resolute.command.answer.Problem;
import org.resolute.tokens.Gate;
import org.resolute.tokens.HeaderBound;
import org.resolute.tokens.NeedsRole;
import org.resolute.tokens.Neighbour;
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
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Which paths are open, and who comes through to the others. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class GateConfiguration {

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
            @Value("${resolute.pages}") Set<String> pages) {
        return pages.isEmpty()
                ? Gate.of(http, tokens, teller, rules())
                : Gate.of(http, tokens, teller, rules(), new Neighbour(pages));
    }

    private static List<PathRule> rules() {
        NeedsRole reporting = NeedsRole.anyOf(SUBMITTER, REGISTRAR, MONITOR);
        return List.of(
                PathRule.open("/actuator/health/**", "/problems/**", "/tlog/**"),
                // What a stranger needs to connect holds nothing of the ledger.
                PathRule.openToRead(
                        "/connect/**",
                        "/v1/schemas/**",
                        "/v1/templates/**",
                        "/v1/openapi.yaml",
                        "/v1/asyncapi.yaml"),
                PathRule.to(
                        NeedsRole.anyOf(METRICS, AUDITOR), HttpMethod.GET, "/actuator/prometheus"),
                PathRule.to(reporting, HttpMethod.POST, "/v1/events"),
                // Auditors see that there are files, and whose; senders what became of their own.
                PathRule.to(
                        NeedsRole.anyOf(SUBMITTER, REGISTRAR, MONITOR, AUDITOR),
                        HttpMethod.GET,
                        "/v1/submissions"),
                PathRule.to(reporting, "/v1/submissions/**"),
                // Whose event or receipt it is, is asked where it is looked up; a proof holds
                // nothing but hashes.
                PathRule.to(
                        NeedsRole.anyOf(AUDITOR, MONITOR, VIEWER, SUBMITTER, REGISTRAR),
                        HttpMethod.GET,
                        "/v1/events/{position}",
                        "/v1/events/{position}/proof"),
                PathRule.to(NeedsRole.anyOf(AUDITOR), "/v1/**"));
    }

    @Bean
    TurnedAway.Teller teller(JsonMapper mapper) {
        return (why, request, response) -> {
            Problem problem =
                    Client.problems(request).of(why.status(), why.code(), why.about().toArray());
            response.setStatus(why.status());
            if (!why.challenge().isEmpty()) {
                response.setHeader("WWW-Authenticate", why.challenge());
            }
            if (why.status() == 503 && !response.containsHeader("Retry-After")) {
                response.setHeader("Retry-After", "5");
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(mapper.writeValueAsBytes(problem));
        };
    }

    @Bean
    FilterRegistrationBean<HeaderBound> headerBound(TurnedAway.Teller teller) {
        return HeaderBound.before(teller);
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
