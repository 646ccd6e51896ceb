package org.resolute.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that can be found again by a later run, even when this one is killed.
 *
 * <p>Its process id is written beside its start instant: an id alone may have been given to a
 * stranger since. Each child leads a session of its own, so a Ctrl-C in the terminal reaches only
 * the launcher, which then stops its children in order.
 */
public final class ChildProcess {
    /**
     * The kernel derives the start instant from its boot time, which may be adjusted by seconds.
     */
    private static final Duration START_INSTANT_DRIFT_MAX = Duration.ofSeconds(2);

    private static final Duration DEATH_WAIT_MAX = Duration.ofSeconds(10);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** How a process is asked to end, by the signal's name. */
    public enum Ending {
        TERM,
        INT
    }

    /** What to run: the command, what it finds in its environment, and where its output goes. */
    public record Launch(List<String> command, Map<String, String> environment, Path log) {
        public Launch {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the child and writes down who it is. */
    public static ChildProcess start(Launch launch, Path pidFile) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(launch.command());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + " " + startInstant(process.toHandle()));
            return new ChildProcess(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + launch.command().getFirst(), e);
        }
    }

    /**
     * Stops the child an earlier run left behind, if it still lives. Returns whether there was one.
     */
    public static boolean stopStale(Path pidFile, Ending ending, Duration waitMax) {
        Optional<ProcessHandle> stale = find(pidFile);
        stale.ifPresent(handle -> stop(handle, ending, waitMax));
        delete(pidFile);
        return stale.isPresent();
    }

    /** The living process the file speaks of: same id, same start instant. */
    public static Optional<ProcessHandle> find(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(pidFile).strip().split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> isNear(startInstant(handle), started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down a process that was started by other means, such as the launcher itself. */
    public static void record(ProcessHandle handle, Path pidFile) {
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.writeString(pidFile, handle.pid() + " " + startInstant(handle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end, waits so long, then kills it. */
    public static void stop(ProcessHandle handle, Ending ending, Duration waitMax) {
        signal(handle, ending);
        if (!ended(handle, waitMax)) {
            handle.destroyForcibly();
            if (!ended(handle, DEATH_WAIT_MAX)) {
                throw new IllegalStateException("process " + handle.pid() + " cannot be killed");
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status of a child that has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    public void stop(Ending ending, Duration waitMax) {
        stop(process.toHandle(), ending, waitMax);
        delete(pidFile);
    }

    /** SIGKILL: the child gets no chance to put anything in order. */
    public void kill() {
        process.destroyForcibly();
        if (!ended(process.toHandle(), DEATH_WAIT_MAX)) {
            throw new IllegalStateException("process " + process.pid() + " cannot be killed");
        }
        delete(pidFile);
    }

    private static void signal(ProcessHandle handle, Ending ending) {
        // Java can send TERM and KILL only; the shell's builtin needs no package.
        String[] command = {"/bin/sh", "-c", "kill -" + ending + " " + handle.pid()};
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(DEATH_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle handle, Duration waitMax) {
        return Patience.until(waitMax, () -> !handle.isAlive());
    }

    private static Instant startInstant(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(START_INSTANT_DRIFT_MAX) <= 0;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
