package org.resolute.infra.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.resolute.platform.Grant;
import org.resolute.platform.Patience;

/** {@code infra/send} as a process of its own. */
final class Sending implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Sending(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param folder the process stands in
     */
    static Sending start(RunningHouse house, Path folder, String... arguments) throws IOException {
        String token = house.token(Grant.all("sender", "kg-0001", Duration.ofDays(1)));
        return start(house.addresses().commandUrl(), token, folder, arguments);
    }

    static Sending start(String url, String token, Path folder, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=en",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.resolute.infra.up.Launcher",
                                "send",
                                "--url",
                                url));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        process.environment().put("RESOLUTE_TOKEN", token);
        return new Sending(process.start(), output);
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end, but said " + said());
        }
        return process.exitValue();
    }

    /** Writes to it what it reads from its standard input. */
    Sending given(String input) throws IOException {
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        return this;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void awaitSaying(String words) {
        if (!Patience.until(WAIT_MAX, () -> said().contains(words) || !process.isAlive())
                || !said().contains(words)) {
            throw new AssertionError("\"" + words + "\" was not said, but " + said());
        }
    }

    /** SIGKILL, as a crash of the machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
