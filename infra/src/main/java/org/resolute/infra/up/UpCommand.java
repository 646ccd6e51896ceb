package org.resolute.infra.up;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code infra/up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Starts PostgreSQL, Kafka and both services, loads the reference campaign on the first"
                    + " start, and stays until Ctrl-C.",
            "",
            "Settings by environment: RESOLUTE_DATA (var/), COMMAND_PORT (8081), QUERY_PORT"
                    + " (8080), POSTGRES_PORT, KAFKA_PORT, POSTGRES_URL, KAFKA_BOOTSTRAP,"
                    + " OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE,"
                    + " RESOLUTE_LEDGER (kien-giang)."
        })
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return once everything is healthy and loaded.")
    private boolean detach;

    @Option(names = "--empty", description = "Load nothing.")
    private boolean empty;

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        Console console = Console.ofThisProcess();
        Optional<OnlyOne> only = OnlyOne.take(settings.folder());
        if (only.isEmpty()) {
            return Detached.join(settings.folder(), console);
        }
        if (detach) {
            only.get().close();
            return Detached.launch(settings.folder(), empty, console);
        }
        return new Foreground(settings, console, only.get()).run(!empty);
    }
}
