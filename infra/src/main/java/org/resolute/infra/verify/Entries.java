package org.resolute.infra.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.resolute.proof.Hash;
import org.resolute.proof.NotProven;

/**
 * What a proved log holds: the hash of each entry, and which of them are about a resolution. A hash
 * takes 32 bytes of memory, so that millions of entries fit.
 */
final class Entries {
    private static final int HASHES_IN_A_PIECE = 4_096;

    private final List<byte[]> pieces = new ArrayList<>();
    private final BitSet ofResolutions = new BitSet();
    private final SortedSet<String> resolutions = new TreeSet<>();
    private String ledger = "";
    private int size;

    /** The next entry. */
    void add(EntryHeader header, Hash leaf) {
        if (size % HASHES_IN_A_PIECE == 0) {
            pieces.add(new byte[HASHES_IN_A_PIECE * Hash.BYTES]);
        }
        byte[] hash = leaf.toBytes();
        System.arraycopy(
                hash, 0, pieces.getLast(), size % HASHES_IN_A_PIECE * Hash.BYTES, Hash.BYTES);
        size = Math.incrementExact(size);
        ledger = header.ledger();
        String[] parts = header.aggregate().split("[:/]", -1);
        if (parts[0].equals("resolution") || parts[0].equals("undertaking")) {
            ofResolutions.set(size);
            resolutions.add(parts[1]);
        }
    }

    int size() {
        return size;
    }

    String ledger() {
        return ledger;
    }

    SortedSet<String> resolutions() {
        return resolutions;
    }

    /** The positions up to one that stand in the timeline of a resolution. */
    BitSet ofResolutions(int last) {
        return ofResolutions.get(0, last + 1);
    }

    /** Demands that these bytes are the entry of that position. */
    void demand(long position, byte[] entry, String who) {
        if (position < 1 || position > size) {
            throw EntryOrder.bad(position, who + " holds it, and the ledger does not");
        }
        int place = (int) position - 1;
        byte[] piece = pieces.get(place / HASHES_IN_A_PIECE);
        int from = place % HASHES_IN_A_PIECE * Hash.BYTES;
        byte[] proved = Arrays.copyOfRange(piece, from, from + Hash.BYTES);
        if (!Arrays.equals(proved, Hash.ofEntry(entry).toBytes())) {
            throw EntryOrder.bad(position, who + " holds other bytes of it");
        }
    }

    /** What an entry found elsewhere says of its place. */
    static EntryHeader header(byte[] entry, String who) {
        try {
            return EntryHeader.read(entry);
        } catch (NotProven e) {
            throw new NotProven(who + " holds something that is no event: " + e.getMessage());
        }
    }
}
