package org.resolute.command.unit;

import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitEstablished;

/** What the rules need to remember of a unit. */
sealed interface UnitState {

    UnitState after(UnitEvent event);

    /** Nothing is recorded about it. */
    record Unheard() implements UnitState {
        @Override
        public UnitState after(UnitEvent event) {
            return switch (event) {
                case UnitEstablished e -> new Established();
            };
        }
    }

    /** It exists. */
    record Established() implements UnitState {
        @Override
        public UnitState after(UnitEvent event) {
            throw new IllegalStateException(event + " after its beginning");
        }
    }
}
