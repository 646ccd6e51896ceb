package org.resolute.proof;

import java.util.List;

/** Checks proofs as RFC 9162 tells, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {
    private Proofs() {}

    /** Whether the path leads from the entry's hash to the root. */
    public static boolean includes(Head tree, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        long at = index;
        long last = tree.size() - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = Hash.ofNode(sibling, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(tree.root());
    }

    /** Whether the earlier tree is the start of the later one. Nothing is the start of any. */
    public static boolean isStart(Head earlier, Head later, List<Hash> proof) {
        if (earlier.size() > later.size()) {
            return false;
        }
        if (earlier.size() == later.size()) {
            return proof.isEmpty() && earlier.root().equals(later.root());
        }
        if (earlier.size() == 0) {
            return proof.isEmpty() && earlier.root().equals(Hash.OF_NOTHING);
        }
        boolean isComplete = Long.bitCount(earlier.size()) == 1;
        List<Hash> rest = isComplete || proof.isEmpty() ? proof : proof.subList(1, proof.size());
        if (proof.isEmpty()) {
            return false;
        }
        return leadsToBoth(earlier, later, isComplete ? earlier.root() : proof.getFirst(), rest);
    }

    private static boolean leadsToBoth(Head earlier, Head later, Hash start, List<Hash> proof) {
        long at = earlier.size() - 1;
        long last = later.size() - 1;
        while (at % 2 == 1) {
            at >>>= 1;
            last >>>= 1;
        }
        Hash small = start;
        Hash large = start;
        for (Hash hash : proof) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                small = Hash.ofNode(hash, small);
                large = Hash.ofNode(hash, large);
                while (at % 2 == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                large = Hash.ofNode(large, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && small.equals(earlier.root()) && large.equals(later.root());
    }
}
