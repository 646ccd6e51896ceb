package org.resolute.infra.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.resolute.infra.verify.Verification.Progress;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Note;
import org.resolute.proof.Tile;
import org.resolute.proof.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a whole log into a folder, with all it takes to check it without us. What the folder has
 * already is not asked for again; the checkpoint comes last, when the rest of its tree is there.
 */
final class Export {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final LiveLog from;
    private final ExportedLog to;
    private final VerifierKey key;

    Export(LiveLog from, Path folder, VerifierKey key) {
        this.from = from;
        this.to = new ExportedLog(folder);
        this.key = key;
    }

    Note run(Progress progress) {
        Note note = Note.parse(from.read("checkpoint"));
        long size = Checkpoint.signedBy(key, note).head().size();
        for (long first = 0; first < size; first += Tile.WIDTH) {
            Tile tile = new Tile(0, first / Tile.WIDTH, (int) Math.min(Tile.WIDTH, size - first));
            bring(tile.path());
            bring(tile.entriesPath());
            progress.at(first + tile.width(), size);
        }
        bringUpperTiles(size);
        bringSchemas();
        rememberEarlier();
        Kept.write(to.file("README.md"), readMe());
        Kept.write(to.file("key"), (key + "\n").getBytes(StandardCharsets.UTF_8));
        Kept.write(to.file("checkpoint"), note.toBytes());
        return note;
    }

    private void bring(String path) {
        if (!Files.exists(to.file(path))) {
            Kept.write(to.file(path), from.read(path));
        }
    }

    private void bringUpperTiles(long size) {
        long hashes = size / Tile.WIDTH;
        for (int level = 1; hashes > 0; level++, hashes /= Tile.WIDTH) {
            for (long first = 0; first < hashes; first += Tile.WIDTH) {
                int width = (int) Math.min(Tile.WIDTH, hashes - first);
                bring(new Tile(level, first / Tile.WIDTH, width).path());
            }
        }
    }

    private void bringSchemas() {
        for (JsonNode path : MAPPER.readTree(from.get("/v1/schemas"))) {
            String schema = path.asString("");
            if (schema.matches("/v1/schemas/[a-z0-9.-]+\\.json")) {
                Kept.write(to.file(schema.substring("/v1/".length())), from.get(schema));
            }
        }
    }

    /** An export over an older one keeps its checkpoint, which must be the start of the new one. */
    private void rememberEarlier() {
        if (Files.exists(to.file("checkpoint"))) {
            Note earlier = Kept.read(to.file("checkpoint"));
            long size = Checkpoint.signedBy(key, earlier).head().size();
            Kept.write(to.earlier().resolve(Long.toString(size)), earlier.toBytes());
        }
    }

    private byte[] readMe() {
        try (InputStream text =
                Objects.requireNonNull(Export.class.getResourceAsStream("export-readme.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{origin}", key.name())
                    .replace("{key}", key.toString())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
