package org.resolute.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The growing end of a tree: the hashes of its partial tiles, and nothing else of it.
 *
 * <p>Note to the maintainer. Level {@code l} holds {@code size / 256^l mod 256} hashes, so the size
 * and the hashes in a row say it all. A tile that is full is handed out once and forgotten; its
 * root is the next hash one level up. At most 255 hashes a level are kept, and seven levels hold
 * more entries than a {@code long} of milliseconds has milliseconds.
 */
public final class RightEdge {
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** Takes each tile at the moment it is full. */
    public interface FullTiles {
        void add(Tile tile, byte[] hashes);
    }

    public static RightEdge ofNothing() {
        return new RightEdge();
    }

    /**
     * The edge that {@link #toBytes} wrote.
     *
     * @throws NotProven when these are not the bytes of an edge of that size
     */
    public static RightEdge of(long size, byte[] bytes) {
        RightEdge edge = new RightEdge();
        edge.size = size;
        int offset = 0;
        for (long hashes = size; hashes > 0; hashes /= Tile.WIDTH) {
            int end = offset + (int) (hashes % Tile.WIDTH) * Hash.BYTES;
            if (end > bytes.length) {
                throw new NotProven("the right edge of " + size + " entries is cut off");
            }
            List<Hash> level = new ArrayList<>();
            for (; offset < end; offset += Hash.BYTES) {
                level.add(Hash.at(bytes, offset));
            }
            edge.levels.add(level);
        }
        if (offset != bytes.length) {
            throw new NotProven("the right edge of " + size + " entries has more than they need");
        }
        return edge;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf, FullTiles full) {
        Hash hash = leaf;
        size++;
        long hashes = size;
        for (int level = 0; ; level++, hashes /= Tile.WIDTH) {
            List<Hash> tile = level(level);
            tile.add(hash);
            if (tile.size() < Tile.WIDTH) {
                return;
            }
            full.add(new Tile(level, hashes / Tile.WIDTH - 1, Tile.WIDTH), joined(tile));
            hash = rootOf(tile);
            tile.clear();
        }
    }

    public Hash root() {
        if (size == 0) {
            return Hash.OF_NOTHING;
        }
        Hash root = null;
        for (List<Hash> tile : levels) {
            for (Hash peak : peaks(tile).reversed()) {
                root = root == null ? peak : Hash.ofNode(peak, root);
            }
        }
        return java.util.Objects.requireNonNull(root);
    }

    /** The hashes of the partial tiles, from level 0 upwards. */
    public byte[] toBytes() {
        return joined(levels.stream().flatMap(List::stream).toList());
    }

    /** The hashes of the partial tile of a level; none where the tree ends with a full one. */
    public byte[] partial(int level) {
        return level < levels.size() ? joined(levels.get(level)) : new byte[0];
    }

    private List<Hash> level(int level) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>(Tile.WIDTH));
        }
        return levels.get(level);
    }

    /** The roots of the complete trees that a row of hashes is made of, from left to right. */
    private static List<Hash> peaks(List<Hash> row) {
        List<Hash> peaks = new ArrayList<>();
        int first = 0;
        while (first < row.size()) {
            int wide = Integer.highestOneBit(row.size() - first);
            peaks.add(rootOf(row.subList(first, first + wide)));
            first += wide;
        }
        return peaks;
    }

    /** The root over a power of two of hashes. */
    static Hash rootOf(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Hash.ofNode(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private static byte[] joined(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }
}
