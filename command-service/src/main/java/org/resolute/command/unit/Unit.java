package org.resolute.command.unit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;

/** Axon's door to a unit. */
public final class Unit {
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
    Verdicts handle(UnitCommand command, Registry registry) {
        return Deciding.onEach(
                command.reports(),
                report -> UnitRules.decide(state, id, (UnitEvent) report.event(), registry));
    }

    @EventSourcingHandler
    void on(UnitEvent event) {
        state = state.after(event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
