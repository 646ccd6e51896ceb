package org.resolute.command.registry;

import java.time.Instant;
import org.resolute.events.Event;

/** Units and resolutions as they would be: changes are tried on a copy, the registry hears none. */
public final class Rehearsal {
    private final Registry copy;

    Rehearsal(Registry registry) {
        this.copy = registry.copy();
    }

    /** What there is after all that was tried so far. */
    public Registry registry() {
        return copy;
    }

    /** Tries a change of the unit or of the resolution that is the subject. */
    public void put(String subject, Event event, Instant occurred) {
        copy.put(subject, event, occurred);
    }
}
