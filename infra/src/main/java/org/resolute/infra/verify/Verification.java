package org.resolute.infra.verify;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.resolute.proof.Bundle;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.Tile;
import org.resolute.proof.VerifierKey;

/**
 * Checks a whole log.
 *
 * <p>Note to the maintainer. The tree is grown anew from the entries. Each entry is compared with
 * its hash in the tile before anything else, so that the first bad position is named; the roots of
 * kept checkpoints are compared on the way, when the tree has their size.
 */
final class Verification {
    private final Log log;
    private final VerifierKey key;
    private final TreeMap<Long, Hash> kept = new TreeMap<>();
    private final RightEdge edge = RightEdge.ofNothing();
    private final EntryOrder order = new EntryOrder();
    private final Reader reader;

    /** Told of each entry whose hash stands in its tile; it is proved once all of the log is. */
    interface Reader {
        void read(EntryHeader header, Hash leaf);
    }

    /** Told how far it is, in entries. */
    interface Progress {
        void at(long done, long total);
    }

    /**
     * A check of a log.
     *
     * @param kept checkpoints of this log that were seen before
     */
    Verification(Log log, VerifierKey key, List<Note> kept) {
        this(log, key, kept, (_, _) -> {});
    }

    /** The same for one who wants to know the entries. */
    Verification(Log log, VerifierKey key, List<Note> kept, Reader reader) {
        this.log = log;
        this.key = key;
        this.reader = reader;
        for (Note note : kept) {
            Head head = Checkpoint.signedBy(key, note).head();
            Hash other = this.kept.put(head.size(), head.root());
            if (other != null && !other.equals(head.root())) {
                throw new NotProven(
                        "two kept checkpoints give two roots to " + head.size() + " events");
            }
        }
    }

    /**
     * Returns the checkpoint that was proved.
     *
     * @throws NotProven when the log is not what its checkpoint says, with the first bad position
     */
    Note run(Progress progress) {
        Note note = Note.parse(log.read("checkpoint"));
        Head head = Checkpoint.signedBy(key, note).head();
        if (!kept.isEmpty() && kept.lastKey() > head.size()) {
            throw new NotProven(
                    "the log shows %d events, and a checkpoint of %d was kept"
                            .formatted(head.size(), kept.lastKey()));
        }
        compareWithKept();
        while (edge.size() < head.size()) {
            checkTile(edge.size(), head.size());
            progress.at(edge.size(), head.size());
        }
        checkPartialTiles(head.size());
        if (!edge.root().equals(head.root())) {
            throw new NotProven("the entries do not give the root that was signed");
        }
        return note;
    }

    /** The tile of level 0 that begins with an entry, and the entries under it. */
    private void checkTile(long first, long size) {
        int width = (int) Math.min(Tile.WIDTH, size - first);
        Tile tile = new Tile(0, first / Tile.WIDTH, width);
        byte[] hashes = log.read(tile.path());
        if (hashes.length != width * Hash.BYTES) {
            throw new NotProven(tile.path() + " holds " + hashes.length + " bytes");
        }
        List<byte[]> entries = Bundle.entries(log.read(tile.entriesPath()));
        for (int i = 0; i < width; i++) {
            long position = first + i + 1;
            if (i == entries.size()) {
                throw EntryOrder.bad(position, "it is missing");
            }
            EntryHeader header = order.demand(position, entries.get(i));
            Hash leaf = Hash.ofEntry(entries.get(i));
            if (!leaf.equals(Hash.at(hashes, i * Hash.BYTES))) {
                throw EntryOrder.bad(position, "it is not the event that was proved there");
            }
            reader.read(header, leaf);
            edge.add(leaf, this::compare);
            compareWithKept();
        }
        if (entries.size() != width) {
            throw new NotProven(tile.entriesPath() + " holds more than its tile");
        }
    }

    private void compare(Tile tile, byte[] hashes) {
        if (tile.level() > 0 && !Arrays.equals(log.read(tile.path()), hashes)) {
            throw new NotProven(tile.path() + " does not follow from the entries");
        }
    }

    private void checkPartialTiles(long size) {
        long hashes = size / Tile.WIDTH;
        for (int level = 1; hashes > 0; level++, hashes /= Tile.WIDTH) {
            int width = (int) (hashes % Tile.WIDTH);
            if (width > 0) {
                compare(new Tile(level, hashes / Tile.WIDTH, width), edge.partial(level));
            }
        }
    }

    private void compareWithKept() {
        Hash root = kept.get(edge.size());
        if (root != null && !root.equals(edge.root())) {
            throw new NotProven(
                    "the kept checkpoint of %d events tells another history of them"
                            .formatted(edge.size()));
        }
    }
}
