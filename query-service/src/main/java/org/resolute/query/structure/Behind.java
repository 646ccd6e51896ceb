package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Snapshot;

/**
 * Whose work is behind a row about a unit, so that the lists behind a figure are of the units that
 * its sum is of. A unit that ended before the tree is found where its work went, and one that came
 * later where its work was before; see {@link Placement}.
 *
 * <p>A unit that is itself not in the tree can still be asked for: it stands for itself and for
 * what stood below it last.
 */
public final class Behind {
    private final Structure structure;
    private final Tree tree;

    Behind(Structure structure, Tree tree) {
        this.structure = structure;
        this.tree = tree;
    }

    /** The day whose tree is asked for: the day asked about, the present, or another one. */
    public static Function<Snapshot, LocalDate> treeDay(Question question) {
        String asked = question.text("structure").orElse("as-was");
        return switch (asked) {
            case "as-was" -> Snapshot::day;
            case "as-is" -> Snapshot::present;
            default -> {
                Optional<LocalDate> day = question.day("structure", "structure");
                yield snapshot -> day.orElse(snapshot.day());
            }
        };
    }

    /** The units whose work a row about this one is made of. */
    public List<String> units(String root, Whose whose) {
        if (!tree.contains(root)) {
            return switch (whose) {
                case OWN -> List.of(root);
                case SUBTREE ->
                        structure.units().stream()
                                .map(Unit::id)
                                .filter(id -> structure.isUnder(id, root, tree.day()))
                                .toList();
            };
        }
        return switch (whose) {
            case OWN -> with(List.of(root), unit -> isAt(unit, root));
            case SUBTREE -> with(tree.subtree(root), unit -> isIn(unit, root));
        };
    }

    private List<String> with(List<String> inForce, Predicate<String> isBehind) {
        return Stream.concat(inForce.stream(), tree.outside().stream().filter(isBehind)).toList();
    }

    private boolean isAt(String unit, String root) {
        return tree.placement(unit) instanceof Placement.At at && at.shares().containsKey(root);
    }

    private boolean isIn(String unit, String root) {
        return switch (tree.placement(unit)) {
            case Placement.At at ->
                    at.shares().keySet().stream().anyMatch(id -> tree.isUnder(id, root));
            case Placement.Between between ->
                    between.below().filter(id -> tree.isUnder(id, root)).isPresent();
        };
    }

    /** The ids from the top down to where all of the unit's work stands. */
    public List<String> path(String unit) {
        return switch (tree.placement(unit)) {
            case Placement.At at ->
                    tree.common(at.shares().keySet()).map(tree::path).orElse(List.of());
            case Placement.Between between -> between.below().map(tree::path).orElse(List.of());
        };
    }
}
