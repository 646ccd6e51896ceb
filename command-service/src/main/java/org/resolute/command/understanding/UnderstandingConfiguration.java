package org.resolute.command.understanding;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the understanding of reports together. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    Intake intake(Clock clock) {
        return new Intake(clock, new DataFaults());
    }
}
