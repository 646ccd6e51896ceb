package org.resolute.measure.stock;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The same rule as the service's: an activity is told of once. */
final class StockUndertaking {
    /** Axon gives it a name with its first event. */
    @AggregateIdentifier private @Nullable String undertaking;

    private final Set<String> activities = new HashSet<>();

    /** Axon creates it before it knows its name. */
    StockUndertaking() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String record(Outreach.RecordOutreach command) {
        if (activities.contains(command.facts().activity())) {
            throw new IllegalStateException("told of before: " + command.facts().activity());
        }
        AggregateLifecycle.apply(
                new Outreach.OutreachRecorded(
                        command.undertaking(), command.id(), command.facts()));
        return command.id();
    }

    @EventSourcingHandler
    void on(Outreach.OutreachRecorded event) {
        undertaking = event.undertaking();
        activities.add(event.facts().activity());
    }

    @Override
    public String toString() {
        return String.valueOf(undertaking);
    }
}
