package org.resolute.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree grown entry by entry, with its full tiles kept as a log keeps them. */
final class GrownTree implements Tree.Tiles {
    final List<byte[]> entries = new ArrayList<>();
    final Map<Tile, byte[]> full = new HashMap<>();
    RightEdge edge = RightEdge.ofNothing();

    static GrownTree of(int size) {
        GrownTree tree = new GrownTree();
        tree.growTo(size);
        return tree;
    }

    void growTo(int size) {
        while (entries.size() < size) {
            byte[] entry = ("entry " + entries.size()).getBytes(StandardCharsets.UTF_8);
            entries.add(entry);
            edge.add(
                    Hash.ofEntry(entry),
                    (tile, hashes) -> {
                        if (full.put(tile, hashes) != null) {
                            throw new IllegalStateException(tile + " was written twice");
                        }
                    });
        }
    }

    Tree tree() {
        return new Tree(entries.size(), this);
    }

    Head head() {
        return new Head(entries.size(), edge.root());
    }

    NaiveTree naive() {
        return new NaiveTree(entries);
    }

    @Override
    public byte[] read(Tile tile) {
        byte[] whole = full.get(new Tile(tile.level(), tile.index(), Tile.WIDTH));
        byte[] hashes = whole != null ? whole : edge.partial(tile.level());
        return java.util.Arrays.copyOf(hashes, tile.width() * Hash.BYTES);
    }
}
