package org.resolute.query.problem;

import org.resolute.tokens.TurnedAway;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** Puts the correlation id before everything else. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** Tells those who do not come in why. */
    @Bean
    TurnedAway.Teller teller(Telling telling) {
        return (why, request, response) -> {
            ProblemCode code =
                    ProblemCode.ofWritten(why.code()).orElse(ProblemCode.ofStatus(why.status()));
            HttpHeaders headers = new HttpHeaders();
            if (!why.challenge().isEmpty()) {
                headers.set(HttpHeaders.WWW_AUTHENTICATE, why.challenge());
            }
            if (why.status() == 503) {
                headers.set(HttpHeaders.RETRY_AFTER, "5");
            }
            Refused refused = Refused.because(code, why.about().toArray());
            var told = telling.answer(refused, why.status(), headers, request);
            response.setStatus(why.status());
            told.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, values.getFirst()));
            byte[] body = told.getBody();
            response.getOutputStream().write(body == null ? new byte[0] : body);
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
