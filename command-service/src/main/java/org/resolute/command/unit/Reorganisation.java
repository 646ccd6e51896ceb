package org.resolute.command.unit;

import java.util.Optional;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.Rehearsal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;

/** Judges changes of many units, each by the tree the last one would leave. */
public final class Reorganisation {
    private final Rehearsal rehearsal;

    public Reorganisation(Registry registry) {
        this.rehearsal = new Rehearsal(registry);
    }

    /** The tree after the changes that were accepted so far. */
    public Registry tree() {
        return rehearsal.tree();
    }

    /** Whether a unit can change so; if it can, the tree goes on from there. */
    public Optional<Refused> judge(UnitId unit, UnitEvent change) {
        Optional<Refused> refused = UnitRules.decide(state(unit), unit, change, tree());
        if (refused.isEmpty()) {
            rehearsal.put(unit, change);
        }
        return refused;
    }

    private UnitState state(UnitId unit) {
        return tree().unit(unit)
                .<UnitState>map(known ->
                        new UnitState.Established(
                                known.level(), known.inForceFrom(), known.dissolvedOn()))
                .orElseGet(UnitState.Unheard::new);
    }
}
