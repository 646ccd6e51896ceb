package org.resolute.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the database roles: drawn once, kept in a file only its owner may read. */
final class Passwords {
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    Passwords(Path folder) {
        this.file = folder.resolve("postgres.properties");
    }

    String of(String role) {
        Properties known = read();
        String password = known.getProperty(role);
        if (password == null) {
            password = draw();
            known.setProperty(role, password);
            write(known);
        }
        return password;
    }

    private String draw() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    /** Written beside and moved into place, so a crash leaves the old file or the new one. */
    private void write(Properties known) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path beside = file.resolveSibling("postgres.properties.new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(beside)) {
                known.store(writer, "Passwords of the database roles. Lost: drawn anew at start.");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
