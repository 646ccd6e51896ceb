package org.resolute.command;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.resolute.command.ledger.Aggregates;
import org.resolute.command.monitoring.Monitoring;
import org.resolute.command.registry.Surroundings;
import org.resolute.command.resolution.Resolution;
import org.resolute.command.settling.Answers;
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
    SimpleCommandBus commandBus(Aggregates aggregates, Surroundings around) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(Answers.withRecordings());
        List<Object> surroundings = List.of(around);
        aggregates.serve(bus, Unit.class, Unit::new, surroundings);
        aggregates.serve(bus, Resolution.class, Resolution::new, surroundings);
        aggregates.serve(bus, Undertaking.class, Undertaking::new, surroundings);
        aggregates.serve(bus, Monitoring.class, Monitoring::new, surroundings);
        return bus;
    }
}
