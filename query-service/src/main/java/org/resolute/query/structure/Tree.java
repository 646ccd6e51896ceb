package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units in force on one day, each under the one that stood above it. Where that one is not in
 * force, the next above it that is.
 */
public final class Tree {
    private final Structure structure;
    private final LocalDate day;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Tree(Structure structure, LocalDate day) {
        this.structure = structure;
        this.day = day;
        List<String> roots = new ArrayList<>();
        for (Unit unit : structure.units()) {
            if (unit.isInForce(day)) {
                above(unit.id())
                        .ifPresentOrElse(
                                above -> hang(unit.id(), above), () -> roots.add(unit.id()));
            }
        }
        roots.forEach(root -> walk(root, 0));
    }

    private Optional<String> above(String id) {
        List<String> path = structure.path(id, day);
        return path.subList(0, path.size() - 1).reversed().stream()
                .filter(above -> structure.find(above).filter(u -> u.isInForce(day)).isPresent())
                .findFirst();
    }

    private void hang(String id, String above) {
        parents.put(id, above);
        children.computeIfAbsent(above, _ -> new ArrayList<>()).add(id);
    }

    private void walk(String id, int depth) {
        order.add(id);
        depths.put(id, depth);
        children(id).forEach(child -> walk(child, depth + 1));
    }

    public LocalDate day() {
        return day;
    }

    /** Every unit behind the one above it, with all of a unit side by side. */
    public List<String> order() {
        return order;
    }

    public boolean contains(String id) {
        return depths.containsKey(id);
    }

    public Optional<String> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** In the order of their ids. */
    public List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** How many units stand above. */
    public int depth(String id) {
        return depths.getOrDefault(id, 0);
    }

    /** The unit itself and all below it, in tree order. */
    public List<String> subtree(String id) {
        int from = order.indexOf(id);
        int to = from + 1;
        while (to < order.size() && depth(order.get(to)) > depth(id)) {
            to++;
        }
        return from < 0 ? List.of() : order.subList(from, to);
    }

    /** The ids from the top down to this unit. */
    public List<String> path(String id) {
        List<String> path = new ArrayList<>();
        for (Optional<String> at = Optional.of(id); at.isPresent(); at = parent(at.get())) {
            path.addFirst(at.get());
        }
        return path;
    }

    /** The lowest unit that has all of these at or below it. */
    public Optional<String> common(Collection<String> ids) {
        List<String> shared = null;
        for (String id : ids) {
            List<String> path = path(id);
            shared = shared == null ? path : shared.stream().filter(path::contains).toList();
        }
        return shared == null || shared.isEmpty()
                ? Optional.empty()
                : Optional.of(shared.getLast());
    }
}
