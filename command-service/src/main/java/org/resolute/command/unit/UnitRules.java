package org.resolute.command.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Level;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** What may be recorded about a unit. */
final class UnitRules {
    private UnitRules() {}

    static Optional<Refused> decide(UnitState state, UnitEvent fact, Registry registry) {
        return switch (fact) {
            case UnitEstablished e ->
                    switch (state) {
                        case UnitState.Established known ->
                                no(UnitRefusal.UNIT_ALREADY_ESTABLISHED, e.unit());
                        case UnitState.Unheard unheard ->
                                place(e, registry).or(() -> codes(e, registry));
                    };
        };
    }

    private static Optional<Refused> place(UnitEstablished e, Registry registry) {
        UnitRef reference = e.parent();
        if (reference == null) {
            return e.level() == Level.PROVINCE
                    ? Optional.empty()
                    : no(UnitRefusal.PARENT_REQUIRED, e.level());
        }
        if (e.level() == Level.PROVINCE) {
            return no(UnitRefusal.PARENT_OF_ROOT, reference.written());
        }
        List<UnitId> named = registry.named(reference, e.effectiveOn());
        if (named.isEmpty()) {
            return no(UnitRefusal.PARENT_UNKNOWN, reference.written(), e.effectiveOn());
        }
        if (named.size() > 1) {
            return no(UnitRefusal.PARENT_AMBIGUOUS, reference.written(), e.effectiveOn());
        }
        KnownUnit parent = registry.unit(named.getFirst()).orElseThrow();
        if (!parent.inForceOn(e.effectiveOn())) {
            return no(UnitRefusal.PARENT_NOT_IN_FORCE, reference.written(), parent.inForceFrom());
        }
        return parent.level().isAbove(e.level())
                ? Optional.empty()
                : no(UnitRefusal.PARENT_NOT_ABOVE, parent.level(), e.level());
    }

    private static Optional<Refused> codes(UnitEstablished e, Registry registry) {
        HashSet<UnitCode> seen = new HashSet<>();
        for (UnitCode code : e.codes()) {
            UnitRef reference = new UnitRef.ByCode(code);
            if (!seen.add(code)) {
                return no(UnitRefusal.CODE_REPEATED, reference.written());
            }
            List<UnitId> named = registry.named(reference, e.effectiveOn());
            if (!named.isEmpty()) {
                return no(UnitRefusal.CODE_TAKEN, reference.written(), named.getFirst());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> no(UnitRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
