package org.resolute.query.timeline;

import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The timeline needs no other view while it is written. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    @Bean
    @Order(3)
    Projection timelineProjection() {
        return new TimelineProjection();
    }
}
