package org.resolute.infra.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;
import org.resolute.proof.Witness;

/** What a witness keeps: its key, and the last checkpoint of each log. */
record WitnessFolder(Path path) implements Witness.Memory {

    /** The key in this folder; drawn under the name if there is none. */
    SigningKey key(String name) {
        Path file = path.resolve("witness.key");
        if (!Files.exists(file)) {
            write(file, SigningKey.draw(name, Kind.COSIGNATURE).toFile());
        }
        SigningKey key = SigningKey.ofFile(read(file));
        if (!key.verifier().name().equals(name)) {
            throw new IllegalStateException(
                    "the key in " + path + " is of " + key.verifier().name() + ", not of " + name);
        }
        return key;
    }

    @Override
    public Head last(String origin) {
        Path file = file(origin);
        return Files.exists(file) ? Checkpoint.parse(read(file)).head() : Head.OF_NOTHING;
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        write(file(checkpoint.origin()), checkpoint.text());
    }

    /** A name that any log's origin can be a file by. */
    private Path file(String origin) {
        String hash = Hash.ofEntry(origin.getBytes(StandardCharsets.UTF_8)).toString();
        return path.resolve(hash.replace('/', '_').replace("=", "") + ".checkpoint");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the disk and in place when it returns; for nobody else to read. */
    private void write(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(path);
            Files.deleteIfExists(beside);
            try (FileChannel channel =
                    FileChannel.open(
                            beside,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
