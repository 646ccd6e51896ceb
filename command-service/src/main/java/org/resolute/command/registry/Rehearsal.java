package org.resolute.command.registry;

import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;

/** The tree as it would be: changes are tried on a copy, and the registry hears of none. */
public final class Rehearsal {
    private final Registry copy;

    public Rehearsal(Registry registry) {
        this.copy = registry.unitsOnly();
    }

    /** The tree after all that was tried so far. */
    public Registry tree() {
        return copy;
    }

    public void put(UnitId unit, UnitEvent change) {
        copy.put(unit, change);
    }
}
