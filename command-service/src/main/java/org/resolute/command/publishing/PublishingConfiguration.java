package org.resolute.command.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the relay. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    RelayGauges relayGauges(MeterRegistry meters, Clock clock) {
        return new RelayGauges(meters, clock);
    }

    @Bean
    HealthIndicator relayHealthIndicator(RelayGauges gauges) {
        return () ->
                (switch (gauges.course()) {
                            case STANDING_BY, RELAYING -> Health.up();
                            case FAILING, BROKEN -> Health.down();
                        })
                        .withDetail("course", gauges.course())
                        .withDetail("behind", gauges.behind())
                        .build();
    }

    @Bean
    Relay relay(
            Ledger ledger,
            Commits commits,
            DataSource database,
            @Value("${resolute.kafka}") String brokers,
            RelayGauges gauges) {
        return new Relay(new Relay.Way(ledger, database, brokers, Relay.READ_MAX), commits, gauges)
                .start();
    }
}
