package org.resolute.command.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/**
 * The units below a caller's own, itself included, on one day. On a day on which the caller's unit
 * is not in force there are none.
 */
record Subtree(Registry registry, UnitId root, LocalDate day) {

    boolean contains(UnitId unit) {
        boolean stands = registry.unit(root).filter(known -> known.inForceOn(day)).isPresent();
        return stands && registry.under(unit, root, day);
    }

    /** Whether nothing stands above it, so that it holds all units of its tree. */
    boolean isWhole() {
        return registry.unit(root).filter(known -> known.parentOn(day).isEmpty()).isPresent();
    }

    /** Judges a unit as a report names it. */
    Optional<Refused> judge(String pointer, UnitRef reference) {
        List<UnitId> named = registry.named(reference, day);
        String written = reference.written();
        return switch (named.size()) {
            case 0 -> Optional.of(Forbidden.untold("unit-unknown", pointer, written, day));
            case 1 -> contains(named.getFirst()) ? Optional.empty() : outside(pointer, written);
            default -> Optional.of(Forbidden.untold("unit-ambiguous", pointer, written, day));
        };
    }

    Optional<Refused> outside(String pointer, String written) {
        return Optional.of(Forbidden.unit(pointer, written, root, day));
    }
}
