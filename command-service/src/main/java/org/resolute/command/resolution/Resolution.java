package org.resolute.command.resolution;

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
import org.resolute.events.ResolutionEvent;

/** Axon's door to a resolution. */
public final class Resolution implements Ruled {
    public static final String PREFIX = "resolution:";

    @AggregateIdentifier private final String aggregate;
    private ResolutionState state = new ResolutionState.Unheard();

    public Resolution(String aggregate) {
        this.aggregate = aggregate;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(ResolutionCommand command, Surroundings around) {
        return Deciding.onEach(command.reports(), report -> judge(report, around));
    }

    @Override
    public Optional<Refused> judge(Report report, Surroundings around) {
        Registry registry = around.registry();
        LocalDate day = registry.dayOf(report.occurrence().at());
        return ResolutionRules.decide(state, (ResolutionEvent) report.event(), day, registry);
    }

    @Override
    @EventSourcingHandler
    public void tell(Event event, Surroundings around) {
        state = state.after((ResolutionEvent) event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
