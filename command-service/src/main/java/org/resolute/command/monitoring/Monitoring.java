package org.resolute.command.monitoring;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Refused;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.MonitoringEvent;

/** Axon's door to a round of monitoring. */
public final class Monitoring {
    public static final String PREFIX = "monitoring:";

    @AggregateIdentifier private final String aggregate;
    private MonitoringState state = new MonitoringState.Unheard();

    public Monitoring(String aggregate) {
        this.aggregate = aggregate;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(MonitoringCommand command, Registry registry, EventLookup ledger) {
        return Deciding.onEach(command.reports(), report -> decide(report, registry, ledger));
    }

    private Optional<Refused> decide(Report report, Registry registry, EventLookup ledger) {
        return new MonitoringRules(registry, ledger, registry.dayOf(report.occurrence().at()))
                .decide(state, (MonitoringEvent) report.event());
    }

    @EventSourcingHandler
    void on(MonitoringEvent event) {
        state = state.after(event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
