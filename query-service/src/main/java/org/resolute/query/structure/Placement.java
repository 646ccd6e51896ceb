package org.resolute.query.structure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the work of a unit stands in a tree that may be older or younger than the work.
 *
 * <p>A unit in force stands at its own place. A dissolved one stands at its single successor, or at
 * several by their shares; one that was not there yet, at its single predecessor. Otherwise nobody
 * can say whose the work is: it stays apart, between units that had or got a part of it.
 */
public sealed interface Placement {

    /** The work belongs to these units, to each by its share; the shares add up to 1. */
    record At(Map<String, BigDecimal> shares) implements Placement {

        /** The one unit that all the work belongs to. */
        public Optional<String> whole() {
            return shares.size() == 1 ? shares.keySet().stream().findFirst() : Optional.empty();
        }
    }

    /**
     * The work cannot be divided.
     *
     * @param below the lowest unit that has all of the work below it; absent where there is none
     * @param members the units that a part of the work belongs to
     */
    record Between(Optional<String> below, Set<String> members) implements Placement {}
}
