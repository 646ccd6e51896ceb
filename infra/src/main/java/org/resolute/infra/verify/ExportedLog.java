package org.resolute.infra.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;

/** A log in a folder: its paths are files. */
record ExportedLog(Path folder) implements Log {

    @Override
    public byte[] read(String path) {
        try {
            Path file = file(path);
            if (!Files.isRegularFile(file)) {
                throw new NotProven(folder + " lacks " + path);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Checkpoints of earlier exports into this folder. */
    Path earlier() {
        return folder.resolve("checkpoints");
    }

    List<Note> earlierCheckpoints() {
        if (!Files.isDirectory(earlier())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(earlier())) {
            return files.sorted().map(Kept::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
