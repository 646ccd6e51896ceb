package org.resolute.command.ledger;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Lets aggregates answer commands from the ledger, and keeps those lately used in memory. */
public final class Aggregates {
    private final EventStore store;
    private final AggregateCache cache;
    private final AggregateLocks locks = new AggregateLocks();

    Aggregates(EventStore store, int cachedMax) {
        this.store = store;
        this.cache = new AggregateCache(cachedMax);
    }

    /**
     * Subscribes the command handlers of a type of aggregate.
     *
     * @param create makes an aggregate nothing has happened to, from its identifier
     * @param surroundings what its handlers may ask for besides the message, by type
     */
    public <T> void serve(
            SimpleCommandBus bus,
            Class<T> type,
            Function<String, T> create,
            List<Object> surroundings) {
        ParameterResolverFactory parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(type),
                        new SimpleResourceParameterResolverFactory(surroundings));
        EventSourcingRepository<T> repository =
                EventSourcingRepository.builder(type)
                        .parameterResolverFactory(parameters)
                        .aggregateFactory(new Blank<>(type, create))
                        .eventStore(store)
                        .lockFactory(locks)
                        .cache(cache)
                        .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .commandTargetResolver(Aggregates::target)
                .creationPolicyAggregateFactory(id -> create.apply(String.valueOf(id)))
                .build()
                .subscribe(bus);
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        AggregateCommand command = (AggregateCommand) message.getPayload();
        return new VersionedAggregateIdentifier((Object) command.aggregate(), null);
    }

    /** Loads the aggregate anew the next time it is asked for. */
    public void forget(String aggregate) {
        cache.remove(aggregate);
    }

    private record Blank<T>(Class<T> type, Function<String, T> create)
            implements AggregateFactory<T> {
        @Override
        public T createAggregateRoot(String aggregate, DomainEventMessage<?> firstEvent) {
            return create.apply(aggregate);
        }

        @Override
        public Class<T> getAggregateType() {
            return type;
        }
    }
}
