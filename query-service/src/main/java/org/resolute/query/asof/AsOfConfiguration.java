package org.resolute.query.asof;

import java.time.Clock;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** When an event was recorded is known before anything is made of it. */
@Configuration(proxyBeanMethods = false)
class AsOfConfiguration {

    @Bean
    Moments moments(Clock clock, LedgerZone zone) {
        return new Moments(clock, zone);
    }

    @Bean
    @Order(0)
    Projection momentProjection() {
        return new MomentProjection();
    }
}
