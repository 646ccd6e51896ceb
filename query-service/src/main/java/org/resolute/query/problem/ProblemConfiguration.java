package org.resolute.query.problem;

import org.resolute.tokens.TurnedAway;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Puts the correlation id before everything else. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** Tells those who do not come in why. */
    @Bean
    TurnedAway.Teller teller(JsonMapper mapper) {
        return (why, request, response) -> {
            ProblemCode code =
                    ProblemCode.ofWritten(why.code()).orElse(ProblemCode.ofStatus(why.status()));
            Problem problem = Problem.of(Refused.because(code, why.about().toArray()), request);
            response.setStatus(why.status());
            if (!why.challenge().isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, why.challenge());
            }
            if (why.status() == 503) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            }
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, problem.sentences().language());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(mapper.writeValueAsBytes(problem.body()));
        };
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> filter =
                new FilterRegistrationBean<>(new CorrelationFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
