package org.resolute.command.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Level;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** What may be recorded about a unit. */
final class UnitRules {
    private UnitRules() {}

    static Optional<Refused> decide(
            UnitState state, UnitId unit, UnitEvent fact, Registry registry) {
        return switch (state) {
            case UnitState.Unheard unheard ->
                    fact instanceof UnitEstablished e
                            ? establishment(e, registry)
                            : no(
                                    UnitRefusal.UNIT_UNKNOWN,
                                    fact.subject().written(),
                                    fact.effectiveOn());
            case UnitState.Established known ->
                    fact instanceof UnitEstablished
                            ? no(UnitRefusal.UNIT_ALREADY_ESTABLISHED, unit)
                            : inForce(known, unit, fact.effectiveOn())
                                    .or(() -> change(known.level(), unit, fact, registry));
        };
    }

    private static Optional<Refused> inForce(
            UnitState.Established known, UnitId unit, LocalDate day) {
        if (day.isBefore(known.on())) {
            return no(UnitRefusal.BEFORE_ESTABLISHMENT, unit, known.on());
        }
        return known.dissolvedOn()
                .filter(end -> !day.isBefore(end))
                .flatMap(end -> no(UnitRefusal.UNIT_DISSOLVED, unit, end));
    }

    private static Optional<Refused> establishment(UnitEstablished e, Registry registry) {
        UnitRef parent = e.parent();
        if (parent == null) {
            return e.level() == Level.PROVINCE
                    ? codes(e, registry)
                    : no(UnitRefusal.PARENT_REQUIRED, e.level());
        }
        return place(e.level(), parent, e.effectiveOn(), registry).or(() -> codes(e, registry));
    }

    private static Optional<Refused> change(
            Level level, UnitId unit, UnitEvent fact, Registry registry) {
        return switch (fact) {
            case UnitEstablished e -> throw new IllegalStateException("no change: " + e);
            case UnitRenamed e -> Optional.empty();
            case UnitMoved e -> move(level, unit, e, registry);
            case UnitCodeAssigned e ->
                    free(new UnitCode(e.system(), e.code()), e.effectiveOn(), registry);
            case UnitCodeRetired e -> retirement(unit, e, registry);
            case UnitDissolved e -> DissolutionRules.decide(unit, e, registry);
        };
    }

    private static Optional<Refused> move(
            Level level, UnitId unit, UnitMoved e, Registry registry) {
        List<UnitId> named = registry.named(e.parent(), e.effectiveOn());
        return named.size() == 1 && registry.under(named.getFirst(), unit, e.effectiveOn())
                ? no(UnitRefusal.CYCLE, unit, e.parent().written())
                : place(level, e.parent(), e.effectiveOn(), registry);
    }

    /** Whether a unit of that level can stand under that parent from that day on. */
    private static Optional<Refused> place(
            Level level, UnitRef parent, LocalDate day, Registry registry) {
        if (level == Level.PROVINCE) {
            return no(UnitRefusal.PARENT_OF_ROOT, parent.written());
        }
        return new Naming(registry, UnitRefusal.PARENT_UNKNOWN, UnitRefusal.PARENT_AMBIGUOUS)
                .find(parent, day, above -> place(level, above, day));
    }

    private static Optional<Refused> place(Level level, KnownUnit parent, LocalDate day) {
        if (!parent.inForceOn(day)) {
            return no(UnitRefusal.PARENT_NOT_IN_FORCE, parent.id(), day);
        }
        return parent.level().isAbove(level)
                ? Optional.empty()
                : no(UnitRefusal.PARENT_NOT_ABOVE, parent.level(), level);
    }

    private static Optional<Refused> codes(UnitEstablished e, Registry registry) {
        HashSet<UnitCode> seen = new HashSet<>();
        for (UnitCode code : e.codes()) {
            if (!seen.add(code)) {
                return no(UnitRefusal.CODE_REPEATED, new UnitRef.ByCode(code).written());
            }
            Optional<Refused> taken = free(code, e.effectiveOn(), registry);
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /** A code is free where it names no unit, neither from that day on nor later. */
    private static Optional<Refused> free(UnitCode code, LocalDate day, Registry registry) {
        return registry.holders(code, day).stream()
                .findFirst()
                .flatMap(holder ->
                        no(UnitRefusal.CODE_TAKEN, new UnitRef.ByCode(code).written(), holder));
    }

    private static Optional<Refused> retirement(UnitId unit, UnitCodeRetired e, Registry registry) {
        UnitRef.ByCode code = new UnitRef.ByCode(new UnitCode(e.system(), e.code()));
        return registry.named(code, e.effectiveOn()).contains(unit)
                ? Optional.empty()
                : no(UnitRefusal.CODE_NOT_HELD, code.written(), unit, e.effectiveOn());
    }

    static Optional<Refused> no(UnitRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
