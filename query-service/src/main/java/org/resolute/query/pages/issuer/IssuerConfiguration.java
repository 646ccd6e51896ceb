package org.resolute.query.pages.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.tokens.SignInIssuer;
import org.resolute.tokens.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issuer at which people sign in. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    /** What an issuer is told and tells. */
    record Terms(String issuer, String client, String secret, String scope) {}

    @Bean
    Terms terms(
            @Value("${resolute.issuer}") String issuer,
            @Value("${resolute.client.id}") String client,
            @Value("${resolute.client.secret}") String secret,
            @Value("${resolute.client.scope}") String scope) {
        return new Terms(issuer, client, secret, scope);
    }

    /** The way there; where there is no issuer, or it does not know us, no page leads there. */
    @Bean
    Supplier<CodeFlow> flow(Terms terms, Elsewhere elsewhere, Tokens tokens, Clock clock) {
        if (!elsewhere.hasIssuer()) {
            return () -> {
                throw Refused.because(ProblemCode.NOT_FOUND);
            };
        }
        SignInIssuer issuer = new SignInIssuer(terms.issuer(), terms.client(), clock);
        Exchange exchange = new Exchange(issuer, terms.secret());
        CodeFlow flow = new CodeFlow(issuer, exchange, tokens, terms.scope());
        return () -> flow;
    }

    @Bean
    RandomGenerator secrets() {
        return new SecureRandom();
    }
}
