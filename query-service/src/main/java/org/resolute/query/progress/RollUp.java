package org.resolute.query.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>The tree is gone through once, in its order. Work goes straight to the sum of the nearest row
 * at or above its unit, so a unit that is no row of the answer costs no sum of its own.
 */
final class RollUp {
    private final Structure structure;
    private final Tree tree;
    private final Work work;
    private final Wanted wanted;
    private final Map<String, Sum> placed = new HashMap<>();
    private final Map<String, List<String>> apart = new HashMap<>();
    private final Set<String> lacking = new HashSet<>();

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

        boolean includes(@Nullable String at, int below) {
            return depth.filter(max -> below > max).isEmpty()
                    && level.filter(l -> !l.name().equals(at)).isEmpty();
        }

        /** Whether any of these levels, so deep or deeper, may be among the rows. */
        boolean mayInclude(Set<Level> levels, int below) {
            return depth.filter(max -> below > max).isEmpty()
                    && level.map(levels::contains).orElse(!levels.isEmpty());
        }
    }

    private RollUp(Structure structure, Tree tree, Work work, Wanted wanted) {
        this.structure = structure;
        this.tree = tree;
        this.work = work;
        this.wanted = wanted;
        tree.outside().stream().filter(work::has).forEach(this::place);
    }

    private void place(String unit) {
        switch (tree.placement(unit)) {
            case Placement.At at -> {
                Sum sum = new Sum();
                work.addTo(sum, unit);
                at.shares()
                        .forEach((id, share) ->
                                placed.computeIfAbsent(id, _ -> new Sum()).add(sum, share));
            }
            case Placement.Between between ->
                    between.below()
                            .ifPresent(below -> {
                                apart.computeIfAbsent(below, _ -> new ArrayList<>()).add(unit);
                                between.members().forEach(member -> lack(member, below));
                            });
        }
    }

    /** A unit itself lacks a part; in sums, so do those between it and the one that has it all. */
    private void lack(String member, String below) {
        List<String> path = tree.path(member);
        List<String> between = path.subList(path.indexOf(below) + 1, path.size());
        lacking.addAll(
                wanted.mode() == Mode.SUBTREE || between.isEmpty()
                        ? between
                        : List.of(between.getLast()));
    }

    /**
     * The rows at and below the unit. Where the unit is not in the tree: those of the one that has
     * all of its work, or else its own work alone.
     */
    static List<ProgressRow> rows(
            Structure structure, Tree tree, Work work, String asked, Wanted wanted) {
        Optional<String> root =
                tree.placement(asked) instanceof Placement.At at ? at.whole() : Optional.empty();
        if (root.isEmpty()) {
            Sum sum = Sum.ofUnit();
            work.addTo(sum, asked);
            Unit unit = Unit.of(structure, tree, asked, Optional.empty());
            return List.of(new ProgressRow(unit, sum.summed(), false));
        }
        return new RollUp(structure, tree, work, wanted).rows(root.get());
    }

    /** A row whose sum is not complete before all below it were met. */
    private record Begun(Unit unit, Sum sum, boolean isDivisible) {
        ProgressRow ended() {
            return new ProgressRow(unit, sum.summed(), isDivisible);
        }
    }

    /** A unit on the way from the root down, and the sum that takes what is below it. */
    private record Open(Sum sum, boolean isRow) {}

    private List<ProgressRow> rows(String root) {
        List<Begun> rows = new ArrayList<>();
        List<Open> path = new ArrayList<>();
        List<String> units = tree.subtree(root);
        int next = 0;
        while (next < units.size()) {
            String id = units.get(next);
            closeTo(tree.depth(id) - tree.depth(root), path);
            if (isLastRow(id, path.size())) {
                path.add(openWhole(id, rows));
                next += tree.subtree(id).size();
            } else {
                path.add(open(id, path, rows));
                next++;
            }
        }
        closeTo(0, path);
        return rows.stream().map(Begun::ended).toList();
    }

    /** Whether it is a row that is the sum of all below it, none of which is a row. */
    private boolean isLastRow(String id, int depth) {
        return wanted.mode() == Mode.SUBTREE
                && apart.isEmpty()
                && wanted.includes(level(id), depth)
                && !wanted.mayInclude(tree.levelsBelow(id), depth + 1);
    }

    private Open openWhole(String id, List<Begun> rows) {
        Sum sum = new Sum();
        sum.countUnits(tree.subtree(id).size());
        work.addTo(sum, tree, id);
        placed.forEach((unit, more) -> {
            if (tree.isUnder(unit, id)) {
                sum.add(more);
            }
        });
        Unit unit = Unit.of(structure, tree, id, tree.parent(id));
        rows.add(new Begun(unit, sum, !lacking.contains(id)));
        return new Open(sum, true);
    }

    private void closeTo(int length, List<Open> path) {
        while (path.size() > length) {
            Open done = path.removeLast();
            if (done.isRow && !path.isEmpty() && wanted.mode() == Mode.SUBTREE) {
                path.getLast().sum().add(done.sum());
            }
        }
    }

    private Open open(String id, List<Open> path, List<Begun> rows) {
        boolean isRow = wanted.includes(level(id), path.size());
        boolean isAddedUp = wanted.mode() == Mode.SUBTREE && !path.isEmpty();
        Sum sum = isRow || !isAddedUp ? new Sum() : path.getLast().sum();
        if (isRow) {
            Unit unit = Unit.of(structure, tree, id, tree.parent(id));
            rows.add(new Begun(unit, sum, !lacking.contains(id)));
        }
        if (isRow || isAddedUp) {
            sum.countUnit();
            work.addTo(sum, id);
            Sum more = placed.get(id);
            if (more != null) {
                sum.add(more);
            }
        }
        setApart(id, sum, path.size() + 1, rows);
        return new Open(sum, isRow);
    }

    /** Adds what lies apart below the unit, as rows where they are wanted. */
    private void setApart(String id, Sum sum, int depth, List<Begun> rows) {
        for (String unit : apart.getOrDefault(id, List.of())) {
            Sum own = new Sum();
            work.addTo(own, unit);
            if (wanted.includes(level(unit), depth)) {
                rows.add(new Begun(Unit.of(structure, tree, unit, Optional.of(id)), own, false));
            }
            if (wanted.mode() == Mode.SUBTREE) {
                sum.add(own);
            }
        }
    }

    private @Nullable String level(String id) {
        return structure.find(id).map(unit -> unit.level().name()).orElse(null);
    }

    /**
     * The sum over a unit and all below it; nothing where its work went to one that is not seen.
     */
    static Summed total(
            Structure structure, Tree tree, Work work, String root, Predicate<String> isSeen) {
        ProgressRow row = rows(structure, tree, work, root, Wanted.ROOT).getFirst();
        return isSeen.test(row.unit().id()) ? row.summed() : Summed.UNIT;
    }
}
