package org.resolute.command.registry;

import java.time.ZoneId;
import org.resolute.command.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the registry together; it is level with the ledger before the door opens. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Registry registry(@Value("${resolute.zone}") ZoneId zone) {
        return new Registry(zone);
    }

    @Bean
    Surroundings surroundings(Registry registry, Ledger ledger) {
        return new Surroundings(registry, ledger);
    }

    @Bean
    RegistryFollower registryFollower(Ledger ledger, Registry registry) {
        return new RegistryFollower(ledger, registry);
    }
}
