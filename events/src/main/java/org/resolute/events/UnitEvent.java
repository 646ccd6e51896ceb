package org.resolute.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation in the tree. */
public sealed interface UnitEvent extends Event {

    UnitId unit();

    /**
     * A unit came into being. The root of a tree has no parent; every other unit has one, above it
     * in level and in force on the same day.
     */
    record UnitEstablished(
            UnitId unit,
            String name,
            Level level,
            UnitKind kind,
            @Nullable UnitRef parent,
            List<UnitCode> codes,
            LocalDate effectiveOn,
            String instrument)
            implements UnitEvent {
        public UnitEstablished {
            Bounds.required("/unit", unit);
            Bounds.text("/name", name, Bounds.TITLE_LENGTH_MAX);
            Bounds.required("/level", level);
            Bounds.required("/kind", kind);
            codes = Bounds.list("/codes", codes, Bounds.CODES_MAX);
            Bounds.required("/effectiveOn", effectiveOn);
            Bounds.text("/instrument", instrument, Bounds.TITLE_LENGTH_MAX);
        }
    }
}
