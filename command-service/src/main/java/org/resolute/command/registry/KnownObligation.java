package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.events.ObligationId;
import org.resolute.events.UnitId;

/**
 * An obligation as the rules see it.
 *
 * @param dueOn the day by which it is due for those without a deadline of their own
 * @param dueFor deadlines of single units
 * @param released those that owed it and no longer do, by waiver or transfer
 * @param takers those that owe it in the place of others
 */
public record KnownObligation(
        ObligationId id,
        Duty what,
        List<Level> levels,
        LocalDate dueOn,
        Map<UnitId, LocalDate> dueFor,
        Set<UnitId> released,
        Set<UnitId> takers) {

    static KnownObligation set(ObligationId id, Duty what, List<Level> levels, LocalDate dueOn) {
        return new KnownObligation(id, what, levels, dueOn, Map.of(), Set.of(), Set.of());
    }

    /** The day by which a unit owes it. */
    public LocalDate dueFor(UnitId unit) {
        return dueFor.getOrDefault(unit, dueOn);
    }

    /** Whether it asks something of a unit, given that the unit is under the resolution's scope. */
    public boolean asks(KnownUnit unit) {
        return (levels.contains(unit.level()) && !released.contains(unit.id()))
                || takers.contains(unit.id());
    }

    KnownObligation extendedTo(LocalDate day) {
        return new KnownObligation(id, what, levels, day, dueFor, released, takers);
    }

    KnownObligation extendedTo(LocalDate day, UnitId unit) {
        Map<UnitId, LocalDate> more = new HashMap<>(dueFor);
        more.put(unit, day);
        return new KnownObligation(id, what, levels, dueOn, more, released, takers);
    }

    KnownObligation releasing(UnitId unit) {
        return new KnownObligation(
                id, what, levels, dueOn, dueFor, with(released, unit), without(takers, unit));
    }

    KnownObligation takenBy(UnitId unit) {
        return new KnownObligation(id, what, levels, dueOn, dueFor, released, with(takers, unit));
    }

    private static Set<UnitId> with(Set<UnitId> units, UnitId unit) {
        Set<UnitId> more = new HashSet<>(units);
        more.add(unit);
        return Set.copyOf(more);
    }

    private static Set<UnitId> without(Set<UnitId> units, UnitId unit) {
        Set<UnitId> fewer = new HashSet<>(units);
        fewer.remove(unit);
        return Set.copyOf(fewer);
    }
}
