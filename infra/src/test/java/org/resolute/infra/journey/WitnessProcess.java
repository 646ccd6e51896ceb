package org.resolute.infra.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.resolute.platform.Patience;
import org.resolute.proof.VerifierKey;

/** {@code infra/witness} as a process of its own. */
record WitnessProcess(Process process, VerifierKey key) {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);

    /**
     * @param data holds the folder of the witness, which it goes on with where there is one
     */
    static WitnessProcess start(Path data, VerifierKey log, int port) throws IOException {
        Path output = Files.createTempFile(data, "witness", ".log");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.resolute.infra.up.Launcher",
                                "witness",
                                data.resolve("witness").toString(),
                                "--name",
                                "witness.example/w1",
                                "--log",
                                log.toString(),
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!Patience.until(WAIT_MAX, () -> read(output).contains("listens on"))) {
            throw new AssertionError("the witness did not begin, but said " + read(output));
        }
        String key =
                read(output)
                        .lines()
                        .filter(line -> line.strip().startsWith("witness "))
                        .map(line -> line.strip().split("\\s+", -1)[1])
                        .findFirst()
                        .orElseThrow();
        return new WitnessProcess(process, VerifierKey.parse(key));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
