package org.resolute.query.obligation;

import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Obligations follow the structure, in which they look up the units they name. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    @Order(2)
    Projection obligationProjection(LedgerZone zone) {
        return new ObligationProjection(zone);
    }
}
