package org.resolute.query.progress;

import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Progress follows the structure, in which it looks up that a unit exists. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    @Order(2)
    Projection progressProjection() {
        return new ProgressProjection();
    }
}
