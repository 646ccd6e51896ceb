package org.resolute.query.structure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Level;
import org.resolute.events.UnitKind;

/** A unit through time. */
public final class Unit {
    private final Birth birth;
    private final Course<String> names;
    private final Course<Optional<String>> parents;
    private final @Nullable End end;

    Unit(Birth birth, Course<String> names, Course<Optional<String>> parents, @Nullable End end) {
        this.birth = birth;
        this.names = names;
        this.parents = parents;
        this.end = end;
    }

    /** What a unit is from its first day on. */
    record Birth(String id, Level level, UnitKind kind, LocalDate on, String instrument) {}

    /**
     * How a unit ended.
     *
     * @param on the first day on which it is not in force any more
     */
    public record End(LocalDate on, String instrument, List<Heir> heirs) {

        /** Whether all the unit had can be told apart among its heirs. */
        boolean isDivisible() {
            return heirs.size() == 1 || heirs.stream().allMatch(heir -> heir.share() != null);
        }
    }

    /** A unit that takes over; a single heir takes all, of several some have no known share. */
    public record Heir(String unit, @Nullable BigDecimal share) {}

    public String id() {
        return birth.id();
    }

    public Level level() {
        return birth.level();
    }

    public UnitKind kind() {
        return birth.kind();
    }

    public LocalDate establishedOn() {
        return birth.on();
    }

    public String instrument() {
        return birth.instrument();
    }

    public Optional<End> end() {
        return Optional.ofNullable(end);
    }

    public String name(LocalDate day) {
        return names.at(day);
    }

    /** The unit above on this day; of a dissolved unit, the last one. */
    public Optional<String> parent(LocalDate day) {
        return parents.at(day);
    }

    /** The days on which its place in the tree changes. */
    List<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>(parents.days());
        days.add(birth.on());
        end().ifPresent(last -> days.add(last.on()));
        return days;
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(birth.on()) && !isDissolved(day);
    }

    public boolean isDissolved(LocalDate day) {
        return end != null && !day.isBefore(end.on());
    }
}
