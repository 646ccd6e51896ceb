package org.resolute.infra.up;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Ending;
import picocli.CommandLine.Command;

/** {@code infra/down}. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = "Stops what infra/up started on this data folder; the data stays.")
final class DownCommand implements Callable<Integer> {
    /** Longer than all stops of the parts together. */
    private static final Duration STOP_WAIT_MAX = Duration.ofMinutes(3);

    @Override
    public Integer call() {
        DataFolder folder = Settings.read(System.getenv()).folder();
        Console console = Console.ofThisProcess();
        Optional<ProcessHandle> launcher = ChildProcess.find(folder.pidFile("launcher"));
        launcher.ifPresent(running -> {
            console.say("stopping ...");
            ChildProcess.stop(running, Ending.TERM, STOP_WAIT_MAX);
        });
        boolean leftBehind = House.stopStale(folder);
        console.say(
                launcher.isPresent() || leftBehind
                        ? "Stopped. The data stays in " + folder.path()
                        : "Nothing runs on " + folder.path());
        return 0;
    }
}
