package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** Finds the one unit a report means, or says why there is not one. */
public final class Naming {
    private final Registry registry;
    private final Refusal unknown;
    private final Refusal ambiguous;

    /**
     * @param unknown the refusal where no unit has that name
     * @param ambiguous the refusal where several have it
     */
    public Naming(Registry registry, Refusal unknown, Refusal ambiguous) {
        this.registry = registry;
        this.unknown = unknown;
        this.ambiguous = ambiguous;
    }

    /** Judges the unit that is meant on a day. */
    public Optional<Refused> find(
            UnitRef reference, LocalDate day, Function<KnownUnit, Optional<Refused>> judge) {
        List<UnitId> named = registry.named(reference, day);
        return switch (named.size()) {
            case 0 -> Optional.of(Refused.because(unknown, reference.written(), day));
            case 1 -> judge.apply(registry.unit(named.getFirst()).orElseThrow());
            default -> Optional.of(Refused.because(ambiguous, reference.written(), day));
        };
    }
}
