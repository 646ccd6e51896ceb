package org.resolute.command.notary;

import java.util.Arrays;
import org.resolute.proof.Hash;
import org.resolute.proof.NotProven;
import org.resolute.proof.RightEdge;
import org.resolute.proof.Tile;
import org.resolute.proof.Tree;

/**
 * The tiles of the tree that is kept. A partial tile is the beginning of a wider one, so that those
 * of every earlier tree are still there.
 */
record KeptTiles(Book book, Page page) implements Tree.Tiles {

    @Override
    public byte[] read(Tile tile) {
        byte[] hashes =
                new Tile(tile.level(), tile.index(), Tile.WIDTH).isWithin(page.kept().size())
                        ? book.tile(tile.level(), tile.index()).orElse(new byte[0])
                        : page.edge().partial(tile.level());
        int asked = tile.width() * Hash.BYTES;
        if (hashes.length < asked) {
            throw new NotProven("the book lacks " + tile.path());
        }
        return Arrays.copyOf(hashes, asked);
    }

    /** The tree the last checkpoint is about. */
    Tree published() {
        return new Tree(page.published(), this);
    }

    /** The tree of an edge, which is this one or an earlier one. */
    Tree at(RightEdge edge) {
        return new Tree(edge.size(), this);
    }

    Tree kept() {
        return new Tree(page.kept().size(), this);
    }
}
