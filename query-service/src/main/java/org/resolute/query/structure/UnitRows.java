package org.resolute.query.structure;

import java.time.LocalDate;
import org.resolute.events.Successor;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitRef;
import org.resolute.query.sql.Puts;

/** The rows of what happens to units; one row a change. */
final class UnitRows {
    private static final String UNIT = "insert into unit values (?, ?, ?, ?, ?, ?)";
    private static final String NAME =
            "insert into unit_name (position, unit, since, name) values (?, ?, ?, ?)";
    private static final String PARENT =
            "insert into unit_parent (position, unit, since, parent) values (?, ?, ?, ?)";
    private static final String CODE = "insert into unit_code values (?, ?, ?, ?, ?, ?)";
    private static final String DISSOLUTION =
            "insert into unit_dissolution values (?, ?, ?, ?) on conflict do nothing";
    private static final String SUCCESSOR =
            "insert into unit_successor values (?, ?, ?, ?) on conflict do nothing";
    private static final String CHANGE = "insert into structure_change (position) values (?)";

    private final Puts puts;
    private final Codes codes;

    UnitRows(Puts puts, Codes codes) {
        this.puts = puts;
        this.codes = codes;
    }

    /** Before the rows of the event, since it may name itself by its codes. */
    void putCodes(String unit, long position, UnitEvent event) {
        LocalDate day = event.effectiveOn();
        switch (event) {
            case UnitEstablished established ->
                    established.codes().forEach(code -> put(position, unit, code, day, true));
            case UnitCodeAssigned assigned -> {
                UnitCode code = new UnitCode(assigned.system(), assigned.code());
                put(position, unit, code, day, true);
            }
            case UnitCodeRetired retired -> {
                UnitCode code = new UnitCode(retired.system(), retired.code());
                put(position, unit, code, day, false);
            }
            case UnitDissolved _ -> codes.dissolve(unit, day);
            case UnitRenamed _, UnitMoved _ -> {}
        }
    }

    private void put(long position, String unit, UnitCode code, LocalDate day, boolean isHeld) {
        codes.put(new Codes.Change(unit, code, day, isHeld));
        puts.put(CODE, position, unit, code.system(), code.code(), day, isHeld);
    }

    void put(String unit, long position, UnitEvent event) {
        LocalDate day = event.effectiveOn();
        switch (event) {
            case UnitEstablished established -> {
                putBirth(position, established);
                UnitRef parent = established.parent();
                String above = parent == null ? null : codes.unit(parent, day);
                puts.put(NAME, position, unit, day, established.name());
                puts.put(PARENT, position, unit, day, above);
            }
            case UnitRenamed renamed -> puts.put(NAME, position, unit, day, renamed.name());
            case UnitMoved moved ->
                    puts.put(PARENT, position, unit, day, codes.unit(moved.parent(), day));
            case UnitDissolved dissolved -> {
                puts.put(DISSOLUTION, unit, day, dissolved.instrument(), position);
                for (Successor successor : dissolved.successors()) {
                    String heir = codes.unit(successor.unit(), day);
                    puts.put(SUCCESSOR, unit, heir, successor.share(), position);
                }
            }
            case UnitCodeAssigned _, UnitCodeRetired _ -> {}
        }
        puts.put(CHANGE, position);
    }

    private void putBirth(long position, UnitEstablished unit) {
        puts.put(
                UNIT,
                unit.unit().value(),
                unit.level().name(),
                unit.kind().name(),
                unit.effectiveOn(),
                unit.instrument(),
                position);
    }
}
