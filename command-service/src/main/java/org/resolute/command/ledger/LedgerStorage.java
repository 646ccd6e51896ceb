package org.resolute.command.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Append.Line;

/** Axon's view of the ledger: it appends and loads aggregates; who follows events reads Kafka. */
final class LedgerStorage implements EventStorageEngine {
    private final GroupCommit commit;
    private final GroupRead reads;

    LedgerStorage(GroupCommit commit, GroupRead reads) {
        this.commit = commit;
        this.reads = reads;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<Line> lines = events.stream().map(LedgerStorage::line).toList();
        List<Recorded> recorded = commit.append(new Append(lines));
        Recordings recordings = Recordings.of(CurrentUnitOfWork.get());
        for (int i = 0; i < lines.size(); i++) {
            recordings.put(lines.get(i).report().key(), recorded.get(i));
        }
    }

    private static Line line(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new Line(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                ReportSlip.of(event.getMetaData()));
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstRevision) {
        return DomainEventStream.of(
                reads.of(aggregate).stream()
                        .filter(past -> past.revision() >= firstRevision)
                        .map(past -> message(aggregate, past)));
    }

    private static DomainEventMessage<?> message(String aggregate, GroupRead.Past past) {
        return new GenericDomainEventMessage<>(
                aggregate, aggregate, past.revision(), past.event(), MetaData.emptyInstance());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("aggregates are loaded from their events");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("events are followed in Kafka");
    }
}
