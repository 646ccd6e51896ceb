package org.resolute.command.registry;

import java.time.LocalDate;
import org.resolute.events.UnitId;

/** From when a code names a unit. */
record CodeUse(UnitId unit, LocalDate from) {

    boolean on(LocalDate day) {
        return !day.isBefore(from);
    }
}
