package org.resolute.command.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.resolute.command.registry.KnownResolution;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Duty;
import org.resolute.events.EntryEvent;
import org.resolute.events.ObligationId;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.events.UnitRef;

/**
 * Whether an undertaking can have facts of a moment at all, given the tree and the resolutions.
 *
 * <p>What was reported may be set right at any time, also once the unit is no more.
 */
record StandingRules(UndertakingId id, Registry registry) {

    Optional<Refused> decide(UndertakingEvent fact, Instant occurred) {
        LocalDate day = registry.dayOf(occurred);
        Optional<KnownResolution> resolution = registry.resolution(id.resolution());
        if (resolution.isEmpty()) {
            return no(UndertakingRefusal.RESOLUTION_UNKNOWN, id.resolution());
        }
        Optional<KnownUnit> unit = registry.unit(id.unit());
        if (unit.isEmpty()) {
            return no(UndertakingRefusal.UNIT_UNKNOWN, id.unit(), day);
        }
        return fact instanceof EntryEvent
                ? Optional.empty()
                : unit(unit.get(), resolution.get(), day)
                        .or(() -> moment(resolution.get(), occurred, day))
                        .or(() -> references(fact, resolution.get(), day));
    }

    private Optional<Refused> unit(KnownUnit unit, KnownResolution resolution, LocalDate day) {
        if (!unit.inForceOn(day)) {
            return no(UndertakingRefusal.UNIT_NOT_IN_FORCE, id.unit(), day);
        }
        return registry.under(id.unit(), resolution.scope(), day)
                ? Optional.empty()
                : no(UndertakingRefusal.UNIT_OUT_OF_SCOPE, id.unit(), id.resolution());
    }

    private Optional<Refused> moment(KnownResolution resolution, Instant occurred, LocalDate day) {
        if (occurred.isBefore(resolution.adoptedAt())) {
            return no(UndertakingRefusal.BEFORE_ADOPTION, id.resolution());
        }
        return resolution
                .withdrawnOn()
                .filter(end -> !day.isBefore(end))
                .flatMap(end -> no(UndertakingRefusal.RESOLUTION_WITHDRAWN, id.resolution(), end));
    }

    private Optional<Refused> references(
            UndertakingEvent fact, KnownResolution resolution, LocalDate day) {
        if (fact instanceof PlanEvent plan) {
            return Optional.ofNullable(plan.obligation())
                    .filter(obligation -> !asksForDocuments(resolution, obligation))
                    .flatMap(o -> no(UndertakingRefusal.OBLIGATION_UNKNOWN, o, id.resolution()));
        }
        return fact instanceof InspectionConducted inspection
                ? Optional.ofNullable(inspection.inspectedUnit())
                        .flatMap(inspected -> inspected(inspection.self(), inspected, day))
                : Optional.empty();
    }

    private static boolean asksForDocuments(KnownResolution resolution, ObligationId obligation) {
        return resolution
                .obligation(obligation)
                .filter(known -> known.what() == Duty.DOCUMENT)
                .isPresent();
    }

    private Optional<Refused> inspected(boolean self, UnitRef reference, LocalDate day) {
        return new Naming(
                        registry,
                        UndertakingRefusal.INSPECTED_UNKNOWN,
                        UndertakingRefusal.INSPECTED_AMBIGUOUS)
                .find(reference, day, inspected -> inspected(self, inspected, day));
    }

    private Optional<Refused> inspected(boolean self, KnownUnit inspected, LocalDate day) {
        if (self) {
            return inspected.id().equals(id.unit())
                    ? Optional.empty()
                    : no(UndertakingRefusal.INSPECTED_NOT_ITSELF, inspected.id(), id.unit());
        }
        return registry.under(inspected.id(), id.unit(), day)
                ? Optional.empty()
                : no(UndertakingRefusal.INSPECTED_NOT_BELOW, inspected.id(), id.unit());
    }

    private static Optional<Refused> no(UndertakingRefusal why, Object... about) {
        return UndertakingRules.no(why, about);
    }
}
