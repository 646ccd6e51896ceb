package org.resolute.command.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitId;

/**
 * A resolution as the rules see it.
 *
 * @param withdrawnOn the first day on which it need not be carried out
 */
public record KnownResolution(
        ResolutionId id,
        UnitId scope,
        Instant adoptedAt,
        Optional<LocalDate> withdrawnOn,
        Map<ObligationId, KnownObligation> obligations) {

    public KnownResolution {
        obligations = Map.copyOf(obligations);
    }

    public Optional<KnownObligation> obligation(ObligationId obligation) {
        return Optional.ofNullable(obligations.get(obligation));
    }

    KnownResolution withdrawn(LocalDate day) {
        return new KnownResolution(id, scope, adoptedAt, Optional.of(day), obligations);
    }

    KnownResolution with(KnownObligation obligation) {
        Map<ObligationId, KnownObligation> more = new HashMap<>(obligations);
        more.put(obligation.id(), obligation);
        return new KnownResolution(id, scope, adoptedAt, withdrawnOn, more);
    }
}
