package org.resolute.command.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.resolute.command.registry.KnownResolution;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UndertakingId;

/** What may be recorded about one unit's work on one resolution. */
final class UndertakingRules {
    private UndertakingRules() {}

    /** Whether the undertaking can have facts of that moment at all. */
    static Optional<Refused> standing(UndertakingId id, Instant occurred, Registry registry) {
        LocalDate day = occurred.atZone(registry.zone()).toLocalDate();
        Optional<KnownResolution> resolution = registry.resolution(id.resolution());
        if (resolution.isEmpty()) {
            return no(UndertakingRefusal.RESOLUTION_UNKNOWN, id.resolution());
        }
        Optional<KnownUnit> unit = registry.unit(id.unit());
        if (unit.isEmpty()) {
            return no(UndertakingRefusal.UNIT_UNKNOWN, id.unit(), day);
        }
        if (!unit.get().inForceOn(day)) {
            return no(UndertakingRefusal.UNIT_NOT_IN_FORCE, id.unit(), day);
        }
        if (!registry.under(id.unit(), resolution.get().scope())) {
            return no(UndertakingRefusal.UNIT_OUT_OF_SCOPE, id.unit(), id.resolution());
        }
        return occurred.isBefore(resolution.get().adoptedAt())
                ? no(UndertakingRefusal.BEFORE_ADOPTION, id.resolution())
                : Optional.empty();
    }

    /** Whether the undertaking, as it stands, can have this fact. */
    static Optional<Refused> decide(UndertakingState state, UndertakingEvent fact) {
        return switch (fact) {
            case PlanDrafted e ->
                    fresh(
                            state.documents().contains(e.document()),
                            UndertakingRefusal.DOCUMENT_ALREADY_DRAFTED,
                            e.document());
            case TrainingSessionHeld e ->
                    fresh(
                            state.sessions().contains(e.session()),
                            UndertakingRefusal.SESSION_ALREADY_RECORDED,
                            e.session());
            case OutreachRecorded e ->
                    fresh(
                            state.activities().contains(e.activity()),
                            UndertakingRefusal.ACTIVITY_ALREADY_RECORDED,
                            e.activity());
        };
    }

    private static Optional<Refused> fresh(boolean known, UndertakingRefusal why, EntryId entry) {
        return known ? no(why, entry) : Optional.empty();
    }

    private static Optional<Refused> no(UndertakingRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
