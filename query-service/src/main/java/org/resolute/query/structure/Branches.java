package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.resolute.events.Level;

/**
 * How the units in force hang together, from one reorganisation to the next: the trees of all days
 * between share it. Does not change, but remembers where work was placed in it.
 */
final class Branches {
    private final Structure structure;
    private final LocalDate day;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<String, Set<Level>> levelsBelow = new HashMap<>();
    private final Map<String, Placement> placements = new ConcurrentHashMap<>();

    Branches(Structure structure, LocalDate day) {
        this.structure = structure;
        this.day = day;
        List<String> roots = new ArrayList<>();
        for (Unit unit : structure.units()) {
            if (unit.isInForce(day)) {
                above(unit)
                        .ifPresentOrElse(
                                above -> hang(unit.id(), above), () -> roots.add(unit.id()));
            } else {
                outside.add(unit.id());
            }
        }
        roots.forEach(root -> walk(root, 0));
    }

    /** The next above that is in force; a circle of parents has none. */
    private Optional<String> above(Unit unit) {
        Optional<Unit> at = Optional.of(unit);
        for (int steps = 0; steps <= structure.units().size(); steps++) {
            at = at.flatMap(one -> one.parent(day)).flatMap(structure::find);
            if (at.isEmpty() || at.get() == unit) {
                return Optional.empty();
            } else if (at.get().isInForce(day)) {
                return at.map(Unit::id);
            }
        }
        return Optional.empty();
    }

    private void hang(String id, String above) {
        parents.put(id, above);
        children.computeIfAbsent(above, _ -> new ArrayList<>()).add(id);
    }

    private void walk(String id, int depth) {
        places.put(id, order.size());
        order.add(id);
        depths.add(depth);
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String child : children(id)) {
            walk(child, depth + 1);
            structure.find(child).map(Unit::level).ifPresent(levels::add);
            levels.addAll(levelsBelow(child));
        }
        ends.put(id, order.size());
        if (!levels.isEmpty()) {
            levelsBelow.put(id, levels);
        }
    }

    Set<Level> levelsBelow(String id) {
        return levelsBelow.getOrDefault(id, Set.of());
    }

    boolean isUnder(String id, String above) {
        Integer place = places.get(id);
        Integer from = places.get(above);
        return place != null
                && from != null
                && place >= from
                && place < ends.getOrDefault(above, 0);
    }

    Structure structure() {
        return structure;
    }

    List<String> order() {
        return order;
    }

    List<String> outside() {
        return outside;
    }

    boolean contains(String id) {
        return places.containsKey(id);
    }

    Optional<String> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    int depth(String id) {
        Integer place = places.get(id);
        return place == null ? 0 : depths.get(place);
    }

    List<String> subtree(String id) {
        Integer from = places.get(id);
        return from == null ? List.of() : order.subList(from, ends.getOrDefault(id, from));
    }

    /** Where the work of a unit stands, found out once. */
    Placement placement(String unit, Function<String, Placement> found) {
        Placement known = placements.get(unit);
        if (known == null) {
            known = found.apply(unit);
            placements.put(unit, known);
        }
        return known;
    }
}
