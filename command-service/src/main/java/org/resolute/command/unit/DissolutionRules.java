package org.resolute.command.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Successor;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitId;

/** When a unit may come to its end, and who may take over. */
final class DissolutionRules {
    private DissolutionRules() {}

    static Optional<Refused> decide(UnitId unit, UnitDissolved e, Registry registry) {
        LocalDate day = e.effectiveOn();
        if (registry.anyOn(day, other -> other.parentOn(day).filter(unit::equals).isPresent())) {
            return UnitRules.no(UnitRefusal.CHILDREN_IN_FORCE, unit, day);
        }
        return successors(unit, e, registry).or(() -> shares(e.successors()));
    }

    private static Optional<Refused> successors(UnitId unit, UnitDissolved e, Registry registry) {
        Naming naming =
                new Naming(
                        registry, UnitRefusal.SUCCESSOR_UNKNOWN, UnitRefusal.SUCCESSOR_AMBIGUOUS);
        Set<UnitId> seen = new HashSet<>();
        return e.successors().stream()
                .map(Successor::unit)
                .map(reference ->
                        naming.find(
                                reference,
                                e.effectiveOn(),
                                successor -> successor(unit, successor, e.effectiveOn(), seen)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refused> successor(
            UnitId unit, KnownUnit successor, LocalDate day, Set<UnitId> seen) {
        if (successor.id().equals(unit)) {
            return UnitRules.no(UnitRefusal.SUCCESSOR_ITSELF, unit);
        }
        if (!successor.inForceOn(day)) {
            return UnitRules.no(UnitRefusal.SUCCESSOR_NOT_IN_FORCE, successor.id(), day);
        }
        return seen.add(successor.id())
                ? Optional.empty()
                : UnitRules.no(UnitRefusal.SUCCESSOR_REPEATED, successor.id());
    }

    /** Shares are known for all successors or for none, and together they are the whole. */
    private static Optional<Refused> shares(List<Successor> successors) {
        List<BigDecimal> shares =
                successors.stream().map(Successor::share).filter(Objects::nonNull).toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        if (shares.size() < successors.size()) {
            return UnitRules.no(UnitRefusal.SHARES_INCOMPLETE);
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0
                ? Optional.empty()
                : UnitRules.no(UnitRefusal.SHARES_NOT_WHOLE, sum.toPlainString());
    }
}
