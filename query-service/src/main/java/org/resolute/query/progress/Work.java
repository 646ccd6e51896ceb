package org.resolute.query.progress;

import java.util.Map;
import org.resolute.query.structure.Tree;

/** What units came to by their own work, before anything is added up. */
interface Work {

    /** Whether the unit did, owes, or is to do anything. */
    boolean has(String unit);

    /** Adds the own work of a unit, if it has any. */
    void addTo(Sum sum, String unit);

    /** Adds the own work of a unit of the tree and of all below it. */
    default void addTo(Sum sum, Tree tree, String root) {
        tree.subtree(root).forEach(unit -> addTo(sum, unit));
    }

    static Work of(Map<String, Own> own) {
        return new Work() {
            @Override
            public boolean has(String unit) {
                return own.containsKey(unit);
            }

            @Override
            public void addTo(Sum sum, String unit) {
                Own found = own.get(unit);
                if (found != null) {
                    found.addTo(sum);
                }
            }
        };
    }
}
