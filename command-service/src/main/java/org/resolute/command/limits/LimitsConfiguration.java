package org.resolute.command.limits;

import org.resolute.tokens.TurnedAway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits behind the check of tokens. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {
    /** Spring's own order of the check of tokens is -100. */
    private static final int BEHIND_TOKENS = 0;

    @Bean
    Allowances allowances(
            @Value("${resolute.limits.requests-per-second}") long requestsPerSecond,
            @Value("${resolute.limits.reports-per-second}") long reportsPerSecond,
            @Value("${resolute.limits.requests-at-once}") int requestsAtOnceMax) {
        return new Allowances(new Limits(requestsPerSecond, reportsPerSecond, requestsAtOnceMax));
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(
            Allowances allowances, TurnedAway.Teller teller) {
        FilterRegistrationBean<LimitFilter> registration =
                new FilterRegistrationBean<>(new LimitFilter(allowances, teller));
        registration.setOrder(BEHIND_TOKENS);
        return registration;
    }
}
