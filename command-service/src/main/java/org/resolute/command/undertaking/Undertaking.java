package org.resolute.command.undertaking;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Ruled;
import org.resolute.command.registry.Surroundings;
import org.resolute.command.verdict.Deciding;
import org.resolute.command.verdict.Refused;
import org.resolute.command.verdict.Verdicts;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.Event;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;

/** Axon's door to an undertaking. */
public final class Undertaking implements Ruled {
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
    Verdicts handle(UndertakingCommand command, Surroundings around) {
        return Deciding.onEach(command.reports(), report -> judge(report, around));
    }

    @Override
    public Optional<Refused> judge(Report report, Surroundings around) {
        UndertakingEvent fact = (UndertakingEvent) report.event();
        return new StandingRules(id, around.registry())
                .decide(fact, report.occurrence().at())
                .or(() ->
                        fact instanceof EntryEvent e
                                ? new EntryRules(id, around.ledger()).decide(state, e)
                                : UndertakingRules.decide(state, fact));
    }

    /** The first report of the entry that a fact which was accepted corrects or retracts. */
    public Event meant(EntryEvent fact, Surroundings around) {
        long report = new EntryRules(id, around.ledger()).report(state, fact.entry()).orElseThrow();
        return around.ledger().of(aggregate, state.origin(report)).orElseThrow().event();
    }

    @Override
    @EventSourcingHandler
    public void tell(Event event, Surroundings around) {
        state =
                event instanceof EntryEvent e
                        ? after(e, around.ledger())
                        : state.after((UndertakingEvent) event);
    }

    private UndertakingState after(EntryEvent event, EventLookup ledger) {
        long report = new EntryRules(id, ledger).report(state, event.entry()).orElseThrow();
        return switch (event) {
            case EntryCorrected e -> state.corrected(report);
            case EntryRetracted e -> state.retracted(report);
        };
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
