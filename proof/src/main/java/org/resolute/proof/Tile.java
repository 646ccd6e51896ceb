package org.resolute.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tile of the tree as C2SP tlog-tiles defines it: {@code width} consecutive hashes at height
 * {@code 8 · level}, the first of them at {@code 256 · index}.
 *
 * @param level 0 holds the hashes of entries; each hash of a higher one stands for a full tile of
 *     the level below
 * @param width 256 where the tile is full
 */
public record Tile(int level, long index, int width) {
    /** Hashes in a full tile, entries in a full bundle. */
    public static final int WIDTH = 256;

    /** Levels above this one are empty for any tree that can be counted with a {@code long}. */
    public static final int LEVEL_MAX = 63;

    private static final int HEIGHT = 8;
    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})"
                            + "(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > LEVEL_MAX || index < 0 || width < 1 || width > WIDTH) {
            throw new NotProven("no such tile: %d/%d.p/%d".formatted(level, index, width));
        }
    }

    /** What a path names: a tile, or the bundle of entries over a tile of level 0. */
    public record Named(Tile tile, boolean isEntries) {}

    /**
     * What a path below the prefix of a log names.
     *
     * @throws NotProven when it names nothing
     */
    public static Named parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new NotProven("not the path of a tile: " + Encoding.clipped(path));
        }
        boolean isEntries = "entries".equals(matcher.group(1));
        String width = matcher.group(3);
        Tile tile =
                new Tile(
                        isEntries ? 0 : Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2).replaceAll("[x/]", "")),
                        width == null ? WIDTH : Integer.parseInt(width));
        Named named = new Named(tile, isEntries);
        if (!path.equals(isEntries ? tile.entriesPath() : tile.path())) {
            throw new NotProven("not the one way to write it: " + Encoding.clipped(path));
        }
        return named;
    }

    /** The tile that holds a hash of a level, as wide as a tree of that size has it. */
    static Tile holding(int level, long hash, long treeSize) {
        long index = hash / WIDTH;
        long width = Math.min(WIDTH, (treeSize >>> (HEIGHT * level)) - index * WIDTH);
        return new Tile(level, index, (int) width);
    }

    /** Every tile of a tree, the lowest level first. */
    public static List<Tile> of(long treeSize) {
        List<Tile> tiles = new ArrayList<>();
        long hashes = treeSize;
        for (int level = 0; hashes > 0; level++, hashes /= WIDTH) {
            for (long first = 0; first < hashes; first += WIDTH) {
                tiles.add(holding(level, first, treeSize));
            }
        }
        return tiles;
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    /** Whether a tree of that size has all hashes of this tile. */
    public boolean isWithin(long treeSize) {
        return index <= (Long.MAX_VALUE - WIDTH) / WIDTH
                && HEIGHT * level < Long.SIZE - 1
                && index * WIDTH + width <= treeSize >>> (HEIGHT * level);
    }

    /** The number of entries left of this tile, for a tile of level 0. */
    public long firstEntry() {
        return index * WIDTH;
    }

    public String path() {
        return "tile/" + level + "/" + written();
    }

    /** The path of the bundle that holds the entries of this tile. */
    public String entriesPath() {
        return "tile/entries/" + written();
    }

    private String written() {
        StringBuilder path = new StringBuilder(threeDigits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + threeDigits(rest) + "/");
        }
        return path + (isFull() ? "" : ".p/" + width);
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}
