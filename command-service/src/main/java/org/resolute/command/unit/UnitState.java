package org.resolute.command.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;

/** What the rules need to remember of a unit. */
sealed interface UnitState {

    UnitState after(UnitEvent event);

    /** Nothing is recorded about it. */
    record Unheard() implements UnitState {
        @Override
        public UnitState after(UnitEvent event) {
            if (event instanceof UnitEstablished e) {
                return new Established(e.level(), e.effectiveOn(), Optional.empty());
            }
            throw new IllegalStateException(event + " before its beginning");
        }
    }

    /**
     * It exists.
     *
     * @param dissolvedOn the first day on which it no longer does
     */
    record Established(Level level, LocalDate on, Optional<LocalDate> dissolvedOn)
            implements UnitState {
        @Override
        public UnitState after(UnitEvent event) {
            return switch (event) {
                case UnitEstablished e ->
                        throw new IllegalStateException(event + " after its beginning");
                case UnitRenamed e -> this;
                case UnitMoved e -> this;
                case UnitCodeAssigned e -> this;
                case UnitCodeRetired e -> this;
                case UnitDissolved e -> new Established(level, on, Optional.of(e.effectiveOn()));
            };
        }
    }
}
