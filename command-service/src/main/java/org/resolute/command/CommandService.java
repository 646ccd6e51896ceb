package org.resolute.command;

import java.time.Clock;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.resolute.command.door.Answers;
import org.resolute.command.ledger.Aggregates;
import org.resolute.command.registry.Registry;
import org.resolute.command.resolution.Resolution;
import org.resolute.command.undertaking.Undertaking;
import org.resolute.command.unit.Unit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service where units speak. */
@SpringBootApplication(proxyBeanMethods = false)
public class CommandService {

    public static void main(String[] args) {
        SpringApplication.run(CommandService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SimpleCommandBus commandBus(Aggregates aggregates, Registry registry) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(Answers.withRecordings());
        aggregates.serve(bus, Unit.class, Unit::new, registry);
        aggregates.serve(bus, Resolution.class, Resolution::new, registry);
        aggregates.serve(bus, Undertaking.class, Undertaking::new, registry);
        return bus;
    }
}
