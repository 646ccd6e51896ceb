package org.resolute.measure.row;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.resolute.infra.verify.VerifyCommand;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.MadeExport;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.Folders;
import picocli.CommandLine;

/**
 * A full verification of an export, by the processor time of the thread that does it: infra/verify
 * itself, in this JVM, the second time.
 */
final class Verifying implements Measure {
    private static final int PER_SECOND_MIN = 300_000;
    private static final int PROVED = 0;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        int events = scale.topicEvents();
        Path folder = stage.folder().resolve("export");
        MadeExport.of(new Past("verify", Ground.USUAL, Instant.EPOCH), events, folder);
        verify(folder);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        verify(folder);
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                Finding.atLeast(
                        String.format(
                                Locale.ROOT, "full verification of %,d events, a core", events),
                        Figure.rate(events / seconds, ""),
                        PER_SECOND_MIN));
    }

    /** What it prints is no part of the table. */
    private static void verify(Path folder) {
        PrintStream out = System.out;
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(new VerifyCommand()).execute("--bundle", folder.toString());
            if (code != PROVED) {
                throw new IllegalStateException("the export was not proved: " + code);
            }
        } finally {
            System.setOut(out);
        }
    }
}
