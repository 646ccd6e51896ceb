package org.resolute.command.listening;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.resolute.command.answer.Receipts;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.settling.Reception;
import org.resolute.command.understanding.Intake;
import org.resolute.events.UnitId;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Listens to Kafka where that is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("resolute.listening.enabled")
class ListeningConfiguration {

    /** An empty unit is none, as in a token that names none. */
    @Bean
    Speaker speaker(
            @Value("${resolute.listening.subject}") String subject,
            @Value("${resolute.listening.roles}") Set<Role> roles,
            @Value("${resolute.listening.unit}") String unit) {
        return new Speaker(new Caller(subject, roles, unit.isEmpty() ? null : new UnitId(unit)));
    }

    @Bean
    Desk desk(
            Intake intake,
            Reception reception,
            Receipts receipts,
            JsonMapper mapper,
            Speaker speaker) {
        return new Desk(intake, reception, receipts, mapper, speaker);
    }

    @Bean
    Listening listening(
            Desk desk,
            Ledger ledger,
            @Value("${resolute.kafka}") String brokers,
            MeterRegistry meters) {
        return new Listening(desk, brokers, ledger.name(), new ListeningMeters(meters)).start();
    }
}
