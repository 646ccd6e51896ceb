package org.resolute.query.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.resolute.events.Level;
import org.resolute.query.progress.ProgressRow.Unit;
import org.resolute.query.structure.Placement;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Tree;

/**
 * Puts own work into a tree and adds it up.
 *
 * <p>Note to the maintainer. Work that cannot be divided among the units of the tree is a row of
 * its own, right behind the lowest unit that has all of it below it, and is added up from there on;
 * so a total above never depends on the tree that was asked for. The units between, which would
 * have had an unknown part of it, say that they are not divisible.
 */
final class RollUp {
    private final Structure structure;
    private final Tree tree;
    private final Map<String, Summed> placed = new HashMap<>();
    private final Map<String, List<ProgressRow>> apart = new HashMap<>();
    private final Set<String> lacking = new HashSet<>();
    private final Mode mode;

    enum Mode {
        SUBTREE,
        OWN
    }

    /**
     * Which rows are wanted.
     *
     * @param depth how far below the root
     */
    record Wanted(Mode mode, Optional<Level> level, Optional<Integer> depth) {
        static final Wanted ROOT = new Wanted(Mode.SUBTREE, Optional.empty(), Optional.of(0));
    }

    private RollUp(Progress progress, Tree tree, Mode mode) {
        this.structure = progress.structure();
        this.tree = tree;
        this.mode = mode;
        progress.own().forEach((unit, own) -> place(unit, Summed.of(own)));
    }

    private void place(String unit, Summed work) {
        switch (Placement.of(structure, tree, unit)) {
            case Placement.At at ->
                    at.shares()
                            .forEach((id, share) ->
                                    placed.merge(id, work.times(share), Summed::plus));
            case Placement.Between between ->
                    between.below()
                            .ifPresent(below -> {
                                Unit named = Unit.of(structure, tree, unit, between.below());
                                apart.computeIfAbsent(below, _ -> new ArrayList<>())
                                        .add(new ProgressRow(named, work, false));
                                between.members().forEach(member -> lack(member, below));
                            });
        }
    }

    /** A unit itself lacks a part; in sums, so do those between it and the one that has it all. */
    private void lack(String member, String below) {
        List<String> path = tree.path(member);
        List<String> between = path.subList(path.indexOf(below) + 1, path.size());
        lacking.addAll(
                mode == Mode.SUBTREE || between.isEmpty() ? between : List.of(between.getLast()));
    }

    /**
     * The rows at and below the unit. Where the unit is not in the tree: those of the one that has
     * all of its work, or else its own work alone.
     */
    static List<ProgressRow> rows(Progress progress, Tree tree, String asked, Wanted wanted) {
        Optional<String> root =
                Placement.of(progress.structure(), tree, asked) instanceof Placement.At at
                        ? at.whole()
                        : Optional.empty();
        if (root.isEmpty()) {
            Unit unit = Unit.of(progress.structure(), tree, asked, Optional.empty());
            Own own = progress.own().get(asked);
            Summed work = own == null ? Summed.UNIT : Summed.UNIT.plus(Summed.of(own));
            return List.of(new ProgressRow(unit, work, false));
        }
        RollUp rollUp = new RollUp(progress, tree, wanted.mode());
        List<ProgressRow> rows = rollUp.own(root.get());
        List<ProgressRow> answered = wanted.mode() == Mode.OWN ? rows : addedUp(rows);
        return answered.stream().filter(row -> rollUp.isWanted(row, root.get(), wanted)).toList();
    }

    /**
     * The sum over a unit and all below it; nothing where its work went to one that is not seen.
     */
    static Summed total(Progress progress, Tree tree, String root, Predicate<String> isSeen) {
        ProgressRow row = rows(progress, tree, root, Wanted.ROOT).getFirst();
        return isSeen.test(row.unit().id()) ? row.summed() : Summed.UNIT;
    }

    private List<ProgressRow> own(String root) {
        List<ProgressRow> rows = new ArrayList<>();
        for (String id : tree.subtree(root)) {
            Unit unit = Unit.of(structure, tree, id, tree.parent(id));
            Summed work = placed.get(id);
            Summed summed = work == null ? Summed.UNIT : Summed.UNIT.plus(work);
            rows.add(new ProgressRow(unit, summed, !lacking.contains(id)));
            rows.addAll(apart.getOrDefault(id, List.of()));
        }
        return rows;
    }

    /** Rows come in tree order, so from the last to the first a row is complete when it is met. */
    private static List<ProgressRow> addedUp(List<ProgressRow> parts) {
        Map<String, Integer> places = HashMap.newHashMap(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            places.put(parts.get(i).unit().id(), i);
        }
        List<ProgressRow> rows = new ArrayList<>(parts);
        for (int i = rows.size() - 1; i > 0; i--) {
            ProgressRow row = rows.get(i);
            Integer above = places.get(row.unit().parent());
            if (above != null) {
                rows.set(above, rows.get(above).plus(row.summed()));
            }
        }
        return rows;
    }

    private boolean isWanted(ProgressRow row, String root, Wanted wanted) {
        int below = depth(row) - tree.depth(root);
        return wanted.depth().filter(max -> below > max).isEmpty()
                && wanted.level().filter(l -> !l.name().equals(row.unit().level())).isEmpty();
    }

    private int depth(ProgressRow row) {
        String parent = row.unit().parent();
        return tree.contains(row.unit().id()) || parent == null
                ? tree.depth(row.unit().id())
                : tree.depth(parent) + 1;
    }
}
