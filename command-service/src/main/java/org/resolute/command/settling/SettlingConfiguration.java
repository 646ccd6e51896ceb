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
    Rehearsing rehearsing(Registry registry, RegistryFollower follower, Ledger ledger) {
        return new Rehearsing(registry, follower, ledger);
    }

    @Bean
    Together together(Rehearsing rehearsing, AllOrNothing appends, RegistryFollower follower) {
        return new Together(rehearsing, appends, follower);
    }

    @Bean
    Submission submission(
            Registry registry,
            RegistryFollower follower,
            Settling settling,
            Rehearsing rehearsing,
            Together together) {
        return new Submission(registry, follower, settling, rehearsing, together);
    }

    @Bean
    Reception reception(Intake intake, Submission submission) {
        return new Reception(intake, submission);
    }
}
