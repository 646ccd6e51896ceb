package org.resolute.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from their Maven artifact into the folder for temporary
 * files, named by the archive's digest and shared by all checkouts and processes.
 *
 * <p>A crash half-way leaves a folder without its mark; the next start unpacks over it.
 */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0b001_000_000;
    private static final Object ONE_AT_A_TIME = new Object();

    private PostgresBinaries() {}

    /** The folder that holds {@code initdb} and {@code postgres}. */
    static Path folder() {
        synchronized (ONE_AT_A_TIME) {
            try {
                Path home = cache().resolve("postgres-" + archiveDigest());
                Path mark = home.resolve("unpacked");
                if (!Files.exists(mark)) {
                    Files.createDirectories(home);
                    unpackAlone(home, mark);
                }
                return home.resolve("bin");
            } catch (IOException e) {
                throw new UncheckedIOException("could not unpack PostgreSQL", e);
            }
        }
    }

    private static Path cache() {
        String user = System.getProperty("user.name", "user");
        return Path.of(System.getProperty("java.io.tmpdir"), "resolute-" + user);
    }

    private static void unpackAlone(Path home, Path mark) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                home.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(mark)) {
                unpack(home);
                Files.createFile(mark);
            }
        }
    }

    private static void unpack(Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static String archiveDigest() throws IOException {
        try (InputStream archive = archive()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = archive.read(block); read >= 0; read = archive.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static InputStream archive() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        boolean runsHere =
                "Linux".equals(System.getProperty("os.name"))
                        && "amd64".equals(System.getProperty("os.arch"));
        if (archive == null || !runsHere) {
            throw new IllegalStateException(
                    "PostgreSQL is brought along for Linux on x86-64; elsewhere set POSTGRES_URL");
        }
        return archive;
    }
}
