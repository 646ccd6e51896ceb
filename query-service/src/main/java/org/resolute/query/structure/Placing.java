package org.resolute.query.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.resolute.query.structure.Placement.At;
import org.resolute.query.structure.Placement.Between;

/** Follows reorganisations until it comes to units of the tree. */
final class Placing {
    private final Structure structure;
    private final Tree tree;
    private final Set<String> seen = new HashSet<>();

    Placing(Structure structure, Tree tree) {
        this.structure = structure;
        this.tree = tree;
    }

    Placement place(String id) {
        if (tree.contains(id)) {
            return new At(Map.of(id, BigDecimal.ONE));
        }
        Optional<Unit> unit = structure.find(id);
        if (unit.isEmpty() || !seen.add(id)) {
            return new Between(Optional.empty(), Set.of());
        }
        Placement placed =
                unit.get().isDissolved(tree.day()) ? after(unit.get()) : before(unit.get());
        seen.remove(id);
        return placed;
    }

    private Placement after(Unit unit) {
        Unit.End end = unit.end().orElseThrow();
        if (end.heirs().isEmpty()) {
            return under(unit.parent(end.on()));
        }
        List<Placement> places = end.heirs().stream().map(heir -> place(heir.unit())).toList();
        Optional<Placement> divided =
                end.isDivisible() ? divided(end.heirs(), places) : same(places);
        return divided.orElseGet(() -> between(places));
    }

    private Placement before(Unit unit) {
        List<Unit> predecessors = structure.predecessors(unit.id());
        if (predecessors.isEmpty()) {
            return under(unit.parent(unit.establishedOn()));
        }
        List<Placement> places = predecessors.stream().map(u -> place(u.id())).toList();
        return same(places).orElseGet(() -> between(places));
    }

    /** The unit came from nowhere or went nowhere: its work stays apart, below its parent. */
    private Placement under(Optional<String> parent) {
        return parent.map(this::place)
                .map(place -> between(List.of(place)))
                .orElse(new Between(Optional.empty(), Set.of()));
    }

    /** Where all go to one place, nothing needs dividing. */
    private static Optional<Placement> same(List<Placement> places) {
        return places.stream().distinct().count() == 1
                ? Optional.of(places.getFirst())
                : Optional.empty();
    }

    private static Optional<Placement> divided(List<Unit.Heir> heirs, List<Placement> places) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        for (int i = 0; i < heirs.size(); i++) {
            BigDecimal given = heirs.get(i).share();
            BigDecimal share = given == null || heirs.size() == 1 ? BigDecimal.ONE : given;
            if (!(places.get(i) instanceof At at)) {
                return Optional.empty();
            }
            at.shares()
                    .forEach((id, part) -> shares.merge(id, part.multiply(share), BigDecimal::add));
        }
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0 ? Optional.of(new At(shares)) : Optional.empty();
    }

    private Placement between(List<Placement> places) {
        Set<String> members = new HashSet<>();
        List<String> above = new ArrayList<>();
        for (Placement place : places) {
            switch (place) {
                case At at -> {
                    members.addAll(at.shares().keySet());
                    above.addAll(at.shares().keySet());
                }
                case Between between -> {
                    members.addAll(between.members());
                    above.addAll(between.below().stream().toList());
                }
            }
        }
        return new Between(tree.common(above), members);
    }
}
