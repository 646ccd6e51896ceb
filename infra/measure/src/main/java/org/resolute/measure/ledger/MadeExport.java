package org.resolute.measure.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resolute.proof.Bundle;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.SigningKey;
import org.resolute.proof.Tile;
import org.resolute.proof.VerifierKey.Kind;

/** A past in a folder, as an export of its ledger would be. */
public final class MadeExport {
    private static final String ORIGIN = "measure.example/ledger";

    private final Path folder;

    private MadeExport(Path folder) {
        this.folder = folder;
    }

    /** Writes so many events with their tree, under a key of its own. */
    public static void of(Past past, int events, Path folder) {
        new MadeExport(folder).write(past, events);
    }

    private void write(Past past, int events) {
        RightEdge edge = RightEdge.ofNothing();
        List<byte[]> entries = new ArrayList<>(Tile.WIDTH);
        for (int position = 1; position <= events; position++) {
            byte[] entry = past.at(position).toBytes();
            entries.add(entry);
            edge.add(Hash.ofEntry(entry), (tile, hashes) -> put(tile.path(), hashes));
            if (entries.size() == Tile.WIDTH || position == events) {
                long index = (position - 1L) / Tile.WIDTH;
                put(new Tile(0, index, entries.size()).entriesPath(), Bundle.of(entries));
                entries.clear();
            }
        }
        for (Tile tile : Tile.of(events)) {
            if (!tile.isFull()) {
                put(tile.path(), edge.partial(tile.level()));
            }
        }
        SigningKey key = SigningKey.draw(ORIGIN, Kind.LOG);
        String text = new Checkpoint(ORIGIN, new Head(events, edge.root())).text();
        put("checkpoint", new Note(text, List.of(key.sign(text, 0))).toBytes());
        put("key", key.verifier().toString().getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
