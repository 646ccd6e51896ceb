package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.events.UnitId;

/** A unit as the rules see it. */
public record KnownUnit(UnitId id, Level level, Optional<UnitId> parent, LocalDate inForceFrom) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom);
    }
}
