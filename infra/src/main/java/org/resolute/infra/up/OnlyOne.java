package org.resolute.infra.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.resolute.platform.ChildProcess;

/**
 * The right to run on a data folder, held by one launcher at a time. The system takes it back when
 * the launcher dies, however it dies.
 */
record OnlyOne(FileChannel channel, DataFolder folder) implements AutoCloseable {

    static Optional<OnlyOne> take(DataFolder folder) {
        try {
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.logs());
            FileChannel channel =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(folder.ready());
            Files.deleteIfExists(folder.addresses());
            return Optional.of(new OnlyOne(channel, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the data folder " + folder.path() + " cannot be used", e);
        }
    }

    /** So that {@code down} finds this launcher. */
    void sign() {
        ChildProcess.record(ProcessHandle.current(), folder.pidFile("launcher"));
    }

    /** Everything is healthy and loaded. */
    void announceReady() {
        try {
            Files.writeString(folder.ready(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it signed and announced goes with it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.ready());
            Files.deleteIfExists(folder.addresses());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
