package org.resolute.command.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.resolute.command.ledger.Aggregates;
import org.resolute.command.ledger.AllOrNothing;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    Intake intake(Clock clock) {
        return new Intake(clock, new DataFaults());
    }

    @Bean
    Settling settling(
            CommandBus bus, Ledger ledger, Aggregates aggregates, RegistryFollower follower) {
        return new Settling(new Answers(bus), ledger, aggregates, follower);
    }

    @Bean
    Reorganising reorganising(
            Registry registry, RegistryFollower follower, Ledger ledger, AllOrNothing appends) {
        return new Reorganising(registry, follower, ledger, appends);
    }

    @Bean
    Submission submission(
            Registry registry,
            RegistryFollower follower,
            Settling settling,
            Reorganising reorganising) {
        return new Submission(registry, follower, settling, reorganising);
    }

    @Bean
    Receipts receipts(MeterRegistry meters) {
        return new Receipts(meters);
    }

    @Bean
    Whole whole(JsonMapper mapper) {
        return new Whole(mapper);
    }
}
