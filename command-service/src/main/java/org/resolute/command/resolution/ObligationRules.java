package org.resolute.command.resolution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.command.registry.Due;
import org.resolute.command.registry.KnownObligation;
import org.resolute.command.registry.KnownResolution;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.ObligationEvent;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.UnitRef;
import org.resolute.events.WorkingDays;

/**
 * What may be recorded about what units owe.
 *
 * @param day on which it happened, in the zone of the ledger
 */
record ObligationRules(Registry registry, LocalDate day) {

    Optional<Refused> decide(ResolutionState.Adopted state, ObligationEvent fact) {
        Optional<KnownResolution> resolution = registry.resolution(fact.resolution());
        if (resolution.isEmpty()) {
            return ResolutionRules.no(ResolutionRefusal.RESOLUTION_UNKNOWN, fact.resolution());
        }
        boolean known = state.obligations().contains(fact.obligation());
        if (fact instanceof ObligationSet e) {
            return known
                    ? ResolutionRules.no(ResolutionRefusal.OBLIGATION_ALREADY_SET, e.obligation())
                    : setting(resolution.get(), e);
        }
        return resolution
                .get()
                .obligation(fact.obligation())
                .filter(o -> known)
                .map(o -> change(resolution.get(), o, fact))
                .orElseGet(() ->
                        ResolutionRules.no(
                                ResolutionRefusal.OBLIGATION_UNKNOWN,
                                fact.obligation(),
                                fact.resolution()));
    }

    private Optional<Refused> change(
            KnownResolution resolution, KnownObligation obligation, ObligationEvent fact) {
        return switch (fact) {
            case ObligationSet e -> throw new IllegalStateException("no change: " + e);
            case DeadlineExtended e -> extension(resolution, obligation, e);
            case ObligationWaived e ->
                    obliged(resolution, obligation, e.unit(), unit -> Optional.empty());
            case ObligationTransferred e ->
                    obliged(
                            resolution,
                            obligation,
                            e.unit(),
                            unit -> taker(resolution, unit, e.to()));
        };
    }

    private Optional<Refused> setting(KnownResolution resolution, ObligationSet e) {
        return due(
                e.dueOn(),
                e.dueIn(),
                due -> {
                    LocalDate adopted = registry.dayOf(resolution.adoptedAt());
                    if (due.isBefore(adopted)) {
                        return ResolutionRules.no(
                                ResolutionRefusal.DUE_BEFORE_ADOPTION, due, adopted);
                    }
                    boolean any =
                            registry.anyOn(
                                    due,
                                    unit ->
                                            e.levels().contains(unit.level())
                                                    && isUnderScope(resolution, unit, due));
                    return any
                            ? Optional.empty()
                            : ResolutionRules.no(
                                    ResolutionRefusal.LEVEL_WITHOUT_UNITS, e.levels(), due);
                });
    }

    private Optional<Refused> extension(
            KnownResolution resolution, KnownObligation obligation, DeadlineExtended e) {
        UnitRef unit = e.unit();
        return due(
                e.dueOn(),
                e.dueIn(),
                due ->
                        unit == null
                                ? later(due, obligation.dueOn())
                                : obliged(
                                        resolution,
                                        obligation,
                                        unit,
                                        one -> later(due, obligation.dueFor(one.id()))));
    }

    private static Optional<Refused> later(LocalDate due, LocalDate before) {
        return due.isAfter(before)
                ? Optional.empty()
                : ResolutionRules.no(ResolutionRefusal.DEADLINE_NOT_LATER, due, before);
    }

    private static Optional<Refused> due(
            @Nullable LocalDate dueOn,
            @Nullable WorkingDays dueIn,
            Function<LocalDate, Optional<Refused>> judge) {
        return Due.on(dueOn, dueIn)
                .map(judge)
                .orElseGet(() -> ResolutionRules.no(ResolutionRefusal.CALENDAR_UNKNOWN));
    }

    private Optional<Refused> obliged(
            KnownResolution resolution,
            KnownObligation obligation,
            UnitRef reference,
            Function<KnownUnit, Optional<Refused>> judge) {
        return new Naming(
                        registry, ResolutionRefusal.UNIT_UNKNOWN, ResolutionRefusal.UNIT_AMBIGUOUS)
                .find(
                        reference,
                        day,
                        unit ->
                                obligation.asks(unit) && isUnderScope(resolution, unit, day)
                                        ? judge.apply(unit)
                                        : ResolutionRules.no(
                                                ResolutionRefusal.UNIT_NOT_OBLIGED,
                                                unit.id(),
                                                obligation.id()));
    }

    private Optional<Refused> taker(KnownResolution resolution, KnownUnit from, UnitRef to) {
        return new Naming(
                        registry,
                        ResolutionRefusal.TAKER_UNKNOWN,
                        ResolutionRefusal.TAKER_AMBIGUOUS)
                .find(to, day, taker -> taker(resolution, from, taker));
    }

    private Optional<Refused> taker(KnownResolution resolution, KnownUnit from, KnownUnit to) {
        if (to.id().equals(from.id())) {
            return ResolutionRules.no(ResolutionRefusal.TAKER_ITSELF, to.id());
        }
        if (!to.inForceOn(day)) {
            return ResolutionRules.no(ResolutionRefusal.TAKER_NOT_IN_FORCE, to.id(), day);
        }
        return isUnderScope(resolution, to, day)
                ? Optional.empty()
                : ResolutionRules.no(
                        ResolutionRefusal.TAKER_OUT_OF_SCOPE, to.id(), resolution.id());
    }

    private boolean isUnderScope(KnownResolution resolution, KnownUnit unit, LocalDate on) {
        return registry.under(unit.id(), resolution.scope(), on);
    }
}
