package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resolute.events.Level;

/**
 * The units in force on one day, each under the one that stood above it. Where that one is not in
 * force, the next above it that is.
 */
public final class Tree {
    private final Branches branches;
    private final LocalDate day;

    Tree(Branches branches, LocalDate day) {
        this.branches = branches;
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /** Every unit behind the one above it, with all of a unit side by side. */
    public List<String> order() {
        return branches.order();
    }

    public boolean contains(String id) {
        return branches.contains(id);
    }

    public Optional<String> parent(String id) {
        return branches.parent(id);
    }

    /** In the order of their ids. */
    public List<String> children(String id) {
        return branches.children(id);
    }

    /** How many units stand above. */
    public int depth(String id) {
        return branches.depth(id);
    }

    /** The unit itself and all below it, in tree order. */
    public List<String> subtree(String id) {
        return branches.subtree(id);
    }

    /** Whether the unit is the other one or stands below it. */
    public boolean isUnder(String id, String above) {
        return branches.isUnder(id, above);
    }

    /** The levels of all below the unit. */
    public Set<Level> levelsBelow(String id) {
        return branches.levelsBelow(id);
    }

    /** The same for the trees of all days between which no unit changes its place. */
    public Object identity() {
        return branches;
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

    /** The units that are not in force, in the order of their ids. */
    public List<String> outside() {
        return branches.outside();
    }

    /** Where the work of a unit stands in this tree. */
    public Placement placement(String unit) {
        return branches.placement(unit, one -> new Placing(branches.structure(), this).place(one));
    }
}
