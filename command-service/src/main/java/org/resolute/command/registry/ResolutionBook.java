package org.resolute.command.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;
import org.resolute.events.WorkingDays;

/** The resolutions of a ledger and what units owe under them. */
final class ResolutionBook {
    private final Map<ResolutionId, KnownResolution> resolutions = new ConcurrentHashMap<>();
    private final Registry units;

    ResolutionBook(Registry units) {
        this.units = units;
    }

    ResolutionBook(Registry units, ResolutionBook other) {
        this.units = units;
        this.resolutions.putAll(other.resolutions);
    }

    Optional<KnownResolution> get(ResolutionId resolution) {
        return Optional.ofNullable(resolutions.get(resolution));
    }

    void put(ResolutionEvent event, Instant occurred) {
        LocalDate day = units.dayOf(occurred);
        switch (event) {
            case ResolutionAdopted e ->
                    resolutions.put(
                            e.resolution(),
                            new KnownResolution(
                                    e.resolution(),
                                    one(e.scope(), day),
                                    occurred,
                                    Optional.empty(),
                                    Map.of()));
            case ResolutionAmended e -> {
                // What is said about it changed; no rule asks for that.
            }
            case ResolutionWithdrawn e ->
                    resolutions.computeIfPresent(
                            e.resolution(), (id, known) -> known.withdrawn(e.effectiveOn()));
            case ObligationSet e ->
                    resolutions.computeIfPresent(
                            e.resolution(), (id, known) -> known.with(obligation(e)));
            case DeadlineExtended e -> {
                LocalDate due = due(e.dueOn(), e.dueIn());
                UnitRef unit = e.unit();
                change(
                        e.resolution(),
                        e.obligation(),
                        o -> unit == null ? o.extendedTo(due) : o.extendedTo(due, one(unit, day)));
            }
            case ObligationWaived e ->
                    change(e.resolution(), e.obligation(), o -> o.releasing(one(e.unit(), day)));
            case ObligationTransferred e ->
                    change(
                            e.resolution(),
                            e.obligation(),
                            o -> o.releasing(one(e.unit(), day)).takenBy(one(e.to(), day)));
        }
    }

    private static KnownObligation obligation(ObligationSet e) {
        return KnownObligation.set(e.obligation(), e.what(), e.levels(), due(e.dueOn(), e.dueIn()));
    }

    /** The rules accepted it, so the calendar knows the day. */
    private static LocalDate due(@Nullable LocalDate dueOn, @Nullable WorkingDays dueIn) {
        return Due.on(dueOn, dueIn).orElseThrow();
    }

    private void change(
            ResolutionId resolution,
            ObligationId obligation,
            UnaryOperator<KnownObligation> change) {
        resolutions.computeIfPresent(
                resolution,
                (id, known) ->
                        known.obligation(obligation).map(change).map(known::with).orElse(known));
    }

    private UnitId one(UnitRef reference, LocalDate day) {
        return units.named(reference, day).getFirst();
    }
}
