package org.resolute.command.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the writing of answers together. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    Receipts receipts(MeterRegistry meters) {
        return new Receipts(meters);
    }

    @Bean
    Whole whole(JsonMapper mapper) {
        return new Whole(mapper);
    }
}
