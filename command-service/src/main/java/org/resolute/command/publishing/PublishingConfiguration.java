package org.resolute.command.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
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
