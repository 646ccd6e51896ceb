package org.resolute.command.notary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Note;

/**
 * The last checkpoint this node signed, remembered outside the database: a database that was
 * restored from before it does not know it any more, this file does.
 */
final class LastCheckpoint {
    private final Path file;

    LastCheckpoint(Path file) {
        this.file = file.toAbsolutePath();
    }

    Optional<Note> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Note.parse(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and moved into place, on the disk when this returns; never a smaller tree. */
    void write(Note checkpoint) {
        if (read().filter(known -> size(known) >= size(checkpoint)).isPresent()) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(checkpoint.toBytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Note checkpoint) {
        return Checkpoint.parse(checkpoint.text()).head().size();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
