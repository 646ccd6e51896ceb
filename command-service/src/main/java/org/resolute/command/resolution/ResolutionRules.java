package org.resolute.command.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UnitId;

/** What may be recorded about a resolution. */
final class ResolutionRules {
    private ResolutionRules() {}

    /**
     * @param day on which it happened, in the zone of the ledger
     */
    static Optional<Refused> decide(
            ResolutionState state, ResolutionEvent fact, LocalDate day, Registry registry) {
        return switch (fact) {
            case ResolutionAdopted e ->
                    switch (state) {
                        case ResolutionState.Adopted known ->
                                no(ResolutionRefusal.RESOLUTION_ALREADY_ADOPTED, e.resolution());
                        case ResolutionState.Unheard unheard -> scope(e, day, registry);
                    };
        };
    }

    private static Optional<Refused> scope(ResolutionAdopted e, LocalDate day, Registry registry) {
        List<UnitId> named = registry.named(e.scope(), day);
        if (named.isEmpty()) {
            return no(ResolutionRefusal.SCOPE_UNKNOWN, e.scope().written(), day);
        }
        if (named.size() > 1) {
            return no(ResolutionRefusal.SCOPE_AMBIGUOUS, e.scope().written(), day);
        }
        KnownUnit scope = registry.unit(named.getFirst()).orElseThrow();
        return scope.inForceOn(day)
                ? Optional.empty()
                : no(ResolutionRefusal.SCOPE_NOT_IN_FORCE, e.scope().written(), day);
    }

    private static Optional<Refused> no(ResolutionRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
