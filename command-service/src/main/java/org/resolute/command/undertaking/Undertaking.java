package org.resolute.command.undertaking;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Refused;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;

/** Axon's door to an undertaking. */
public final class Undertaking {
    public static final String PREFIX = "undertaking:";

    @AggregateIdentifier private final String aggregate;
    private final UndertakingId id;
    private UndertakingState state = UndertakingState.EMPTY;

    public Undertaking(String aggregate) {
        this.aggregate = aggregate;
        this.id = UndertakingId.parse(aggregate.substring(PREFIX.length()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(UndertakingCommand command, Registry registry) {
        return Deciding.onEach(command.reports(), report -> decide(report, registry));
    }

    private Optional<Refused> decide(Report report, Registry registry) {
        return UndertakingRules.standing(id, report.occurrence().at(), registry)
                .or(() -> UndertakingRules.decide(state, (UndertakingEvent) report.event()));
    }

    @EventSourcingHandler
    void on(UndertakingEvent event) {
        state = state.after(event);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
