package org.resolute.command.registry;

import java.time.LocalDate;
import org.resolute.events.UnitId;

/**
 * From when until when a code names a unit.
 *
 * @param until the first day on which it no longer does; {@link LocalDate#MAX} while nobody ended
 *     it
 */
record CodeUse(UnitId unit, LocalDate from, LocalDate until) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether it names its unit on that day or on a later one. */
    boolean onOrAfter(LocalDate day) {
        return day.isBefore(until);
    }

    CodeUse endingOn(LocalDate day) {
        return new CodeUse(unit, from, day);
    }
}
