package org.resolute.query.timeline;

import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The timeline refers to nothing, so it comes last. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    @Bean
    @Order(4)
    Projection timelineProjection(LedgerZone zone) {
        return new TimelineProjection(zone);
    }

    @Bean
    KeptOccurrences keptOccurrences(LedgerZone zone) {
        return new KeptOccurrences(zone, Runtime.getRuntime().maxMemory());
    }
}
