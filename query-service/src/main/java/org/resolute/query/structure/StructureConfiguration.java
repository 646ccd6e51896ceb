package org.resolute.query.structure;

import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The structure comes first: later projections look units up in it. */
@Configuration(proxyBeanMethods = false)
class StructureConfiguration {

    @Bean
    Structures structures(LedgerZone zone) {
        return new Structures(zone);
    }

    @Bean
    @Order(1)
    Projection structureProjection(LedgerZone zone) {
        return new StructureProjection(zone);
    }
}
