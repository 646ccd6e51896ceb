package org.resolute.infra.verify;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.up.Console;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infra/export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Takes the whole ledger into a folder, with tiles, checkpoint, key, schemas, and a"
                    + " README that says how to check it without us; then checks it.",
            "",
            "Run again on the same folder it goes on where it ended, and checks that the older"
                    + " export is the start of the newer. Exit codes are those of infra/verify."
        })
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder; made if it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The command-service; otherwise the one of this machine.")
    private String url = LiveLog.here();

    @Option(names = "--key", paramLabel = "KEY", description = "The log's verifier key, or a file.")
    private @Nullable String key;

    private final Console console = Console.ofThisProcess();

    @Override
    public Integer call() {
        try (LiveLog live = new LiveLog(url)) {
            VerifierKey trusted = Trust.key(key, live, console);
            new Export(live, folder, trusted).run(Trust.bar(console, "taking"));
            ExportedLog exported = new ExportedLog(folder);
            Note proved =
                    new Verification(exported, trusted, exported.earlierCheckpoints())
                            .run(Trust.bar(console, "checking"));
            long size = Checkpoint.parse(proved.text()).head().size();
            console.say("exported", size + " events to " + folder + ", proved");
            return Trust.PROVED;
        } catch (NotProven e) {
            return Trust.refuted(e, console);
        }
    }
}
