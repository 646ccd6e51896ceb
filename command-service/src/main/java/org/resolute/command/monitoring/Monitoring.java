package org.resolute.command.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.Ruled;
import org.resolute.command.registry.Surroundings;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Refused;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.Event;
import org.resolute.events.MonitoringEvent;

/** Axon's door to a round of monitoring. */
public final class Monitoring implements Ruled {
    public static final String PREFIX = "monitoring:";

    @AggregateIdentifier private final String aggregate;
    private MonitoringState state = new MonitoringState.Unheard();

    public Monitoring(String aggregate) {
        this.aggregate = aggregate;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(MonitoringCommand command, Surroundings around) {
        return Deciding.onEach(command.reports(), report -> judge(report, around));
    }

    @Override
    public Optional<Refused> judge(Report report, Surroundings around) {
        Registry registry = around.registry();
        LocalDate day = registry.dayOf(report.occurrence().at());
        return new MonitoringRules(registry, around.ledger(), day)
                .decide(state, (MonitoringEvent) report.event());
    }

    @Override
    @EventSourcingHandler
    public void tell(Event event, Surroundings around) {
        state = state.after((MonitoringEvent) event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
