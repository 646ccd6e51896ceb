package org.resolute.command.undertaking;

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
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
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
    Verdicts handle(UndertakingCommand command, Registry registry, EventLookup ledger) {
        return Deciding.onEach(command.reports(), report -> decide(report, registry, ledger));
    }

    private Optional<Refused> decide(Report report, Registry registry, EventLookup ledger) {
        UndertakingEvent fact = (UndertakingEvent) report.event();
        return new StandingRules(id, registry)
                .decide(fact, report.occurrence().at())
                .or(() ->
                        fact instanceof EntryEvent e
                                ? new EntryRules(id, ledger).decide(state, e)
                                : UndertakingRules.decide(state, fact));
    }

    @EventSourcingHandler
    void on(UndertakingEvent event, EventLookup ledger) {
        state = event instanceof EntryEvent e ? after(e, ledger) : state.after(event);
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
