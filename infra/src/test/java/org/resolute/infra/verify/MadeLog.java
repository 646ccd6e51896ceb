package org.resolute.infra.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.WireName;
import org.resolute.proof.Bundle;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.InclusionProof;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.SigningKey;
import org.resolute.proof.Tile;
import org.resolute.proof.Tree;
import org.resolute.proof.VerifierKey.Kind;

/** A log made by a test, which can also make it badly. */
final class MadeLog {
    final SigningKey key = SigningKey.draw("test.example/ledger", Kind.LOG);
    final List<byte[]> entries = new ArrayList<>();
    final Path folder;

    MadeLog(Path folder) {
        this.folder = folder;
    }

    static MadeLog of(Path folder, int events) {
        MadeLog log = new MadeLog(folder);
        for (int position = 1; position <= events; position++) {
            log.entries.add(event(position, position, position, ""));
        }
        log.write();
        return log;
    }

    /** An event of one of seven undertakings in turn. */
    static byte[] event(long position, long second, long turn, String words) {
        return new Envelope(
                        new EventKey("test", "e" + turn),
                        WireName.OUTREACH_RECORDED,
                        "r/u" + turn % 7,
                        "2021-01-01T00:00:00Z",
                        new Place(
                                "test",
                                position,
                                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second),
                                (turn - 1) / 7),
                        new Origin("tester", "c", null),
                        "{\"words\":\"" + words + "\"}")
                .toBytes();
    }

    ExportedLog log() {
        return new ExportedLog(folder);
    }

    /** Everything anew, as a log does that never published anything before. */
    void write() {
        writeTiles();
        writeEntries();
        Kept.write(folder.resolve("checkpoint"), checkpoint().toBytes());
        Kept.write(folder.resolve("key"), key.toString().getBytes(StandardCharsets.UTF_8));
    }

    void writeTiles() {
        for (Tile tile : Tile.of(entries.size())) {
            Kept.write(folder.resolve(tile.path()), hashes(tile));
        }
    }

    /** The bundles, without the tiles over them. */
    void writeEntries() {
        for (int first = 0; first < entries.size(); first += Tile.WIDTH) {
            int end = Math.min(first + Tile.WIDTH, entries.size());
            Tile tile = new Tile(0, first / Tile.WIDTH, end - first);
            Kept.write(folder.resolve(tile.entriesPath()), Bundle.of(entries.subList(first, end)));
        }
    }

    Note checkpoint() {
        return signed(key, new Checkpoint("test.example/ledger", head()));
    }

    static Note signed(SigningKey key, Checkpoint checkpoint) {
        return new Note(checkpoint.text(), List.of(key.sign(checkpoint.text(), 0)));
    }

    Head head() {
        RightEdge edge = RightEdge.ofNothing();
        entries.forEach(entry -> edge.add(Hash.ofEntry(entry), (tile, hashes) -> {}));
        return new Head(edge.size(), edge.root());
    }

    InclusionProof proof(long position) {
        Tree tree = new Tree(entries.size(), this::hashes);
        return new InclusionProof(position - 1, tree.inclusionOf(position - 1), checkpoint());
    }

    private byte[] hashes(Tile asked) {
        List<byte[]> made = new ArrayList<>();
        RightEdge edge = RightEdge.ofNothing();
        for (byte[] entry : entries) {
            edge.add(
                    Hash.ofEntry(entry),
                    (tile, hashes) -> {
                        if (tile.equals(asked)) {
                            made.add(hashes);
                        }
                    });
        }
        return asked.isFull() ? made.getFirst() : edge.partial(asked.level());
    }
}
