package org.resolute.query.monitoring;

import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Monitoring follows the structure, in which it looks up the units it names. */
@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {

    @Bean
    @Order(3)
    Projection monitoringProjection(LedgerZone zone) {
        return new MonitoringProjection(zone);
    }
}
