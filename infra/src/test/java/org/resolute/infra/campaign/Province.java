package org.resolute.infra.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.resolute.events.Level;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** The units of 2021, as the first chapter establishes them. */
record Province(Map<String, UnitEstablished> byReference) {

    static Province of2021() {
        Map<String, UnitEstablished> byReference = new LinkedHashMap<>();
        Told.events(Told.of("01"), UnitEstablished.class)
                .forEach(unit -> {
                    byReference.put(unit.unit().value(), unit);
                    unit.codes()
                            .forEach(code ->
                                    byReference.put(new UnitRef.ByCode(code).written(), unit));
                });
        return new Province(byReference);
    }

    UnitEstablished unit(String reference) {
        UnitEstablished unit = byReference.get(reference);
        if (unit == null) {
            throw new AssertionError("there is no unit " + reference);
        }
        return unit;
    }

    UnitEstablished unit(UnitRef reference) {
        return unit(reference.written());
    }

    UnitId id(UnitRef reference) {
        return unit(reference).unit();
    }

    List<UnitEstablished> at(Level level) {
        return all().stream().filter(unit -> unit.level() == level).toList();
    }

    UnitEstablished above(UnitEstablished unit) {
        return unit(Objects.requireNonNull(unit.parent()));
    }

    List<UnitEstablished> under(UnitEstablished parent) {
        return all().stream()
                .filter(unit -> unit.parent() != null && id(unit.parent()).equals(parent.unit()))
                .toList();
    }

    /** With the name {@code gso:909} where the unit has a code, else its id. */
    static String reference(UnitEstablished unit) {
        return unit.codes().isEmpty()
                ? unit.unit().value()
                : new UnitRef.ByCode(unit.codes().getFirst()).written();
    }

    private List<UnitEstablished> all() {
        return byReference.values().stream().distinct().toList();
    }
}
