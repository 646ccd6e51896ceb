package org.resolute.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a given size, read from its tiles. A tile is read at most once; a tree is for one
 * question or a few, not for keeping.
 */
public final class Tree {
    private static final int HEIGHT = 8;

    private final long size;
    private final Tiles tiles;
    private final Map<Tile, byte[]> read = new HashMap<>();

    /** Where tiles come from. */
    public interface Tiles {
        /**
         * The hashes of a tile, one behind the other.
         *
         * @throws NotProven when there is no such tile
         */
        byte[] read(Tile tile);
    }

    public Tree(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : over(0, size);
    }

    /** The root this tree had when it held the first {@code earlier} entries. */
    public Hash rootAt(long earlier) {
        demand(earlier <= size, "a tree of " + size + " was never as large as " + earlier);
        return earlier == 0 ? Hash.OF_NOTHING : over(0, earlier);
    }

    /** PATH of RFC 6962, section 2.1.1: from the sibling of the entry to the child of the root. */
    public List<Hash> inclusionOf(long entry) {
        demand(entry >= 0 && entry < size, "there is no entry " + entry + " among " + size);
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (entry < middle) {
                path.addFirst(over(middle, end));
                end = middle;
            } else {
                path.addFirst(over(start, middle));
                start = middle;
            }
        }
        return path;
    }

    /** PROOF of RFC 6962, section 2.1.2: that an earlier, smaller tree is the start of this one. */
    public List<Hash> consistencyWith(long earlier) {
        demand(earlier <= size, "a tree of " + size + " was never as large as " + earlier);
        List<Hash> proof = new ArrayList<>();
        if (earlier == 0 || earlier == size) {
            return proof;
        }
        long start = 0;
        long end = size;
        while (earlier < end) {
            long middle = start + split(end - start);
            if (earlier <= middle) {
                proof.addFirst(over(middle, end));
                end = middle;
            } else {
                proof.addFirst(over(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            proof.addFirst(over(start, end));
        }
        return proof;
    }

    /** The root over the entries from {@code start} up to and without {@code end}. */
    private Hash over(long start, long end) {
        long wide = end - start;
        if (Long.bitCount(wide) == 1 && start % wide == 0) {
            int height = Long.numberOfTrailingZeros(wide);
            return complete(height, start >>> height);
        }
        long middle = start + split(wide);
        return Hash.ofNode(over(start, middle), over(middle, end));
    }

    /** The root over the complete tree of a height that is the index-th of its height. */
    private Hash complete(int height, long index) {
        int level = height / HEIGHT;
        int inTile = height % HEIGHT;
        long first = index << inTile;
        byte[] hashes = hashes(Tile.holding(level, first, size));
        List<Hash> row = new ArrayList<>(1 << inTile);
        for (int i = 0; i < 1 << inTile; i++) {
            row.add(Hash.at(hashes, ((int) (first % Tile.WIDTH) + i) * Hash.BYTES));
        }
        return RightEdge.rootOf(row);
    }

    private byte[] hashes(Tile tile) {
        return read.computeIfAbsent(
                tile,
                asked -> {
                    byte[] hashes = tiles.read(asked);
                    if (hashes.length != asked.width() * Hash.BYTES) {
                        throw new NotProven(asked.path() + " holds " + hashes.length + " bytes");
                    }
                    return hashes;
                });
    }

    /** The largest power of two below {@code wide}. */
    private static long split(long wide) {
        return Long.highestOneBit(wide - 1);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotProven(otherwise);
        }
    }
}
