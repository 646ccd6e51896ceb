package org.resolute.command.settling;

import org.axonframework.commandhandling.CommandBus;
import org.resolute.command.ledger.Aggregates;
import org.resolute.command.ledger.AllOrNothing;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryFollower;
import org.resolute.command.understanding.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the settling of reports together. */
@Configuration(proxyBeanMethods = false)
class SettlingConfiguration {

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
    Reception reception(Intake intake, Submission submission) {
        return new Reception(intake, submission);
    }
}
