package org.resolute.command.notary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;

/** The notary's key: drawn once, kept in a file only its owner may read. */
final class KeyFile {
    private KeyFile() {}

    /** The key in the file; drawn and written there if there is none. */
    static SigningKey of(Path file, String origin) {
        try {
            if (!Files.exists(file)) {
                write(file, SigningKey.draw(origin, Kind.LOG).toFile());
            }
            SigningKey key = SigningKey.ofFile(Files.readString(file));
            if (!key.verifier().name().equals(origin)) {
                throw new IllegalStateException(
                        "the key in %s is of %s, not of %s: the origin of a log never changes"
                                .formatted(file, key.verifier().name(), origin));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only one of several that draw at the same time gets its key into place. */
    private static void write(Path file, String key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, permissions("rwx------"));
        Path beside = Files.createTempFile(folder, "drawn", ".key", permissions("rw-------"));
        try {
            Files.writeString(beside, key);
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // The other's key is read.
        } finally {
            Files.delete(beside);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String written) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(written));
    }
}
