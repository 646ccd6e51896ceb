package org.resolute.command.resolution;

import java.time.LocalDate;
import java.util.Optional;
import org.resolute.command.registry.KnownResolution;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.ObligationEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;

/** What may be recorded about a resolution. */
final class ResolutionRules {
    private ResolutionRules() {}

    /**
     * @param day on which it happened, in the zone of the ledger
     */
    static Optional<Refused> decide(
            ResolutionState state, ResolutionEvent fact, LocalDate day, Registry registry) {
        return switch (state) {
            case ResolutionState.Unheard unheard ->
                    fact instanceof ResolutionAdopted e
                            ? scope(e, day, registry)
                            : no(ResolutionRefusal.RESOLUTION_UNKNOWN, fact.resolution());
            case ResolutionState.Adopted known ->
                    known.withdrawnOn().isPresent()
                            ? no(
                                    ResolutionRefusal.RESOLUTION_WITHDRAWN,
                                    fact.resolution(),
                                    known.withdrawnOn().get())
                            : change(known, fact, day, registry);
        };
    }

    private static Optional<Refused> change(
            ResolutionState.Adopted state, ResolutionEvent fact, LocalDate day, Registry registry) {
        return switch (fact) {
            case ResolutionAdopted e ->
                    no(ResolutionRefusal.RESOLUTION_ALREADY_ADOPTED, e.resolution());
            case ResolutionAmended e -> Optional.empty();
            case ResolutionWithdrawn e -> withdrawal(e, registry);
            case ObligationEvent e -> new ObligationRules(registry, day).decide(state, e);
        };
    }

    private static Optional<Refused> scope(ResolutionAdopted e, LocalDate day, Registry registry) {
        return new Naming(
                        registry,
                        ResolutionRefusal.SCOPE_UNKNOWN,
                        ResolutionRefusal.SCOPE_AMBIGUOUS)
                .find(
                        e.scope(),
                        day,
                        scope ->
                                scope.inForceOn(day)
                                        ? Optional.empty()
                                        : no(
                                                ResolutionRefusal.SCOPE_NOT_IN_FORCE,
                                                e.scope().written(),
                                                day));
    }

    private static Optional<Refused> withdrawal(ResolutionWithdrawn e, Registry registry) {
        Optional<LocalDate> adopted =
                registry.resolution(e.resolution())
                        .map(KnownResolution::adoptedAt)
                        .map(registry::dayOf);
        return adopted.filter(e.effectiveOn()::isBefore)
                .flatMap(on -> no(ResolutionRefusal.WITHDRAWN_BEFORE_ADOPTION, e.resolution(), on));
    }

    static Optional<Refused> no(ResolutionRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
