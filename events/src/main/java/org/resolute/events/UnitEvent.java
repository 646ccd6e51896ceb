package org.resolute.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation in the tree. */
public sealed interface UnitEvent extends Event {
    /** Units one dissolved unit may be divided among. */
    int SUCCESSORS_MAX = 64;

    /** The unit it happens to, as the report names it. */
    UnitRef subject();

    /** The day from which it holds; the day it was decided or reported may be another. */
    LocalDate effectiveOn();

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

        @Override
        public UnitRef subject() {
            return new UnitRef.ById(unit);
        }
    }

    /** A unit has another name; it stays the same unit. */
    record UnitRenamed(UnitRef unit, String name, LocalDate effectiveOn, String instrument)
            implements UnitEvent {
        public UnitRenamed {
            Bounds.required("/unit", unit);
            Bounds.text("/name", name, Bounds.TITLE_LENGTH_MAX);
            Bounds.required("/effectiveOn", effectiveOn);
            Bounds.text("/instrument", instrument, Bounds.TITLE_LENGTH_MAX);
        }

        @Override
        public UnitRef subject() {
            return unit;
        }
    }

    /** A unit stands under another parent, with everything below it. */
    record UnitMoved(UnitRef unit, UnitRef parent, LocalDate effectiveOn, String instrument)
            implements UnitEvent {
        public UnitMoved {
            Bounds.required("/unit", unit);
            Bounds.required("/parent", parent);
            Bounds.required("/effectiveOn", effectiveOn);
            Bounds.text("/instrument", instrument, Bounds.TITLE_LENGTH_MAX);
        }

        @Override
        public UnitRef subject() {
            return unit;
        }
    }

    /** A code names the unit from this day on. */
    record UnitCodeAssigned(UnitRef unit, String system, String code, LocalDate effectiveOn)
            implements UnitEvent {
        public UnitCodeAssigned {
            Bounds.required("/unit", unit);
            Bounds.id("/system", system);
            Bounds.id("/code", code);
            Bounds.required("/effectiveOn", effectiveOn);
        }

        @Override
        public UnitRef subject() {
            return unit;
        }
    }

    /** A code no longer names the unit from this day on. */
    record UnitCodeRetired(UnitRef unit, String system, String code, LocalDate effectiveOn)
            implements UnitEvent {
        public UnitCodeRetired {
            Bounds.required("/unit", unit);
            Bounds.id("/system", system);
            Bounds.id("/code", code);
            Bounds.required("/effectiveOn", effectiveOn);
        }

        @Override
        public UnitRef subject() {
            return unit;
        }
    }

    /** A unit is no longer in force from this day on; its successors, if any, take over. */
    record UnitDissolved(
            UnitRef unit, LocalDate effectiveOn, String instrument, List<Successor> successors)
            implements UnitEvent {
        public UnitDissolved {
            Bounds.required("/unit", unit);
            Bounds.required("/effectiveOn", effectiveOn);
            Bounds.text("/instrument", instrument, Bounds.TITLE_LENGTH_MAX);
            Bounds.required("/successors", successors);
            successors = Bounds.list("/successors", successors, SUCCESSORS_MAX);
        }

        @Override
        public UnitRef subject() {
            return unit;
        }
    }
}
