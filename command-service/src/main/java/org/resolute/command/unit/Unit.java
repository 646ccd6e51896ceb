package org.resolute.command.unit;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Ruled;
import org.resolute.command.registry.Surroundings;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Refused;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.Event;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;

/** Axon's door to a unit. */
public final class Unit implements Ruled {
    public static final String PREFIX = "unit:";

    @AggregateIdentifier private final String aggregate;
    private final UnitId id;
    private UnitState state = new UnitState.Unheard();

    public Unit(String aggregate) {
        this.aggregate = aggregate;
        this.id = new UnitId(aggregate.substring(PREFIX.length()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(UnitCommand command, Surroundings around) {
        return Deciding.onEach(command.reports(), report -> judge(report, around));
    }

    @Override
    public Optional<Refused> judge(Report report, Surroundings around) {
        return UnitRules.decide(state, id, (UnitEvent) report.event(), around.registry());
    }

    @Override
    @EventSourcingHandler
    public void tell(Event event, Surroundings around) {
        state = state.after((UnitEvent) event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
