package org.resolute.command.settling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.Report;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Place;

/** The pasts of aggregates as the ledger has them, and behind them what is being tried. */
final class Tried implements EventLookup {
    /** What is tried has no place yet. */
    private static final long NOWHERE = 0;

    private final Ledger ledger;
    private final Map<String, List<Envelope>> recorded;
    private final Map<String, List<Envelope>> tried = new HashMap<>();

    Tried(Ledger ledger, Collection<String> aggregates) {
        this.ledger = ledger;
        this.recorded = new HashMap<>(ledger.pasts(aggregates));
        aggregates.forEach(aggregate -> recorded.putIfAbsent(aggregate, List.of()));
    }

    /** What is recorded of an aggregate, in order. */
    List<Envelope> past(String aggregate) {
        return recorded.computeIfAbsent(
                aggregate, a -> ledger.pasts(List.of(a)).getOrDefault(a, List.of()));
    }

    void add(String aggregate, Report report) {
        List<Envelope> own = tried.computeIfAbsent(aggregate, a -> new ArrayList<>());
        long revision = (long) past(aggregate).size() + own.size();
        own.add(
                new Envelope(
                        report.key(),
                        report.type(),
                        aggregate.substring(aggregate.indexOf(':') + 1),
                        report.occurrence().written(),
                        new Place(ledger.name(), NOWHERE, Instant.EPOCH, revision),
                        report.sender().origin(),
                        report.data()));
    }

    /** The revisions of the last recorded events of the aggregates that have any. */
    Map<String, Long> level() {
        Map<String, Long> level = new HashMap<>();
        recorded.forEach((aggregate, past) -> {
            if (!past.isEmpty()) {
                level.put(aggregate, past.getLast().place().revision());
            }
        });
        return level;
    }

    @Override
    public long head() {
        return ledger.head();
    }

    @Override
    public Optional<Envelope> at(long position) {
        return ledger.at(position);
    }

    @Override
    public Optional<Envelope> of(String aggregate, long revision) {
        List<Envelope> past = past(aggregate);
        List<Envelope> own = tried.getOrDefault(aggregate, List.of());
        long behind = revision - past.size();
        if (behind >= 0) {
            return behind < own.size() ? Optional.of(own.get((int) behind)) : Optional.empty();
        }
        return Optional.of(past.get((int) revision));
    }
}
