package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.resolute.events.Level;
import org.resolute.events.UnitId;

/**
 * A unit as the rules see it, on every day.
 *
 * @param parents whom it stands under, by the day from which; empty for a root
 * @param dissolvedOn the first day on which it is no longer in force
 */
public record KnownUnit(
        UnitId id,
        Level level,
        LocalDate inForceFrom,
        NavigableMap<LocalDate, UnitId> parents,
        Optional<LocalDate> dissolvedOn) {

    public KnownUnit {
        parents = Collections.unmodifiableNavigableMap(new TreeMap<>(parents));
    }

    static KnownUnit established(UnitId id, Level level, Optional<UnitId> parent, LocalDate from) {
        TreeMap<LocalDate, UnitId> parents = new TreeMap<>();
        parent.ifPresent(above -> parents.put(from, above));
        return new KnownUnit(id, level, from, parents, Optional.empty());
    }

    KnownUnit under(UnitId parent, LocalDate from) {
        TreeMap<LocalDate, UnitId> more = new TreeMap<>(parents);
        more.put(from, parent);
        return new KnownUnit(id, level, inForceFrom, more, dissolvedOn);
    }

    KnownUnit dissolved(LocalDate day) {
        return new KnownUnit(id, level, inForceFrom, parents, Optional.of(day));
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom)
                && dissolvedOn.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** Whom it stands under on a day; before its first day, whom it stood under at first. */
    public Optional<UnitId> parentOn(LocalDate day) {
        Map.Entry<LocalDate, UnitId> known = parents.floorEntry(day);
        return Optional.ofNullable(known == null ? parents.firstEntry() : known)
                .map(Map.Entry::getValue);
    }
}
