package org.resolute.measure.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resolute.measure.http.Conversation;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.ChildProcess.Launch;
import org.resolute.platform.LogTail;
import org.resolute.platform.Patience;
import org.resolute.platform.Running;

/** A service or a peer in a JVM of its own. */
public final class Jvm implements Running {
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration READY_WAIT_MAX = Duration.ofMinutes(3);

    private static final int LAST_LINES_MAX = 20;

    /** Those of infra/up: what is measured runs as it runs in use. */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=UTC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /**
     * What to start.
     *
     * @param program what follows the JVM's flags: a jar, or a class path and a class
     * @param readyPath answers 200 once it can do its work
     */
    record Plan(
            String name,
            int port,
            List<String> program,
            String readyPath,
            Map<String, String> environment) {}

    private final Plan plan;
    private final ChildProcess process;
    private final Path log;
    private final Duration startUp;

    private Jvm(Plan plan, ChildProcess process, Path log, Duration startUp) {
        this.plan = plan;
        this.process = process;
        this.log = log;
        this.startUp = startUp;
    }

    /** Starts it and waits until it is ready. */
    static Jvm start(Plan plan, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(FLAGS);
        command.addAll(plan.program());
        Path log = folder.resolve(plan.name() + "-" + plan.port() + ".log");
        long begun = System.nanoTime();
        ChildProcess process =
                ChildProcess.start(
                        new Launch(command, plan.environment(), log), pidFile(folder, plan));
        boolean answers = Patience.until(READY_WAIT_MAX, () -> !process.isAlive() || isReady(plan));
        Duration startUp = Duration.ofNanos(System.nanoTime() - begun);
        if (!answers || !process.isAlive()) {
            process.kill();
            throw new IllegalStateException(
                    plan.name() + " did not start; its log says:\n" + LogTail.of(log));
        }
        return new Jvm(plan, process, log, startUp);
    }

    private static Path pidFile(Path folder, Plan plan) {
        return folder.resolve(plan.name() + "-" + plan.port() + ".pid");
    }

    private static boolean isReady(Plan plan) {
        try (Conversation conversation = new Conversation(plan.port())) {
            return conversation.get(plan.readyPath()) == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    public String name() {
        return plan.name();
    }

    public int port() {
        return plan.port();
    }

    /** From the start of the process to the first time it said it was ready. */
    public Duration startUp() {
        return startUp;
    }

    /** Bytes of memory it occupies now, as the kernel counts them. */
    public long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds of processor time that its threads of that name have taken. */
    public double threadSeconds(String thread) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.mapToDouble(task -> seconds(task, thread)).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel tells times behind the name in hundredths of a second, whatever it counts in. */
    private static double seconds(Path task, String thread) {
        try {
            if (!Files.readString(task.resolve("comm")).strip().equals(thread)) {
                return 0;
            }
            String stat = Files.readString(task.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines it logged, without the frames of stack traces. */
    String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> words = lines.filter(line -> !line.startsWith("\tat ")).toList();
            int from = Math.max(0, words.size() - LAST_LINES_MAX);
            return String.join("\n", words.subList(from, words.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(Ending.TERM, STOP_WAIT_MAX);
        }
    }
}
