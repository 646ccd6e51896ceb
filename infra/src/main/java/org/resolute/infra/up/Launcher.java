package org.resolute.infra.up;

import java.util.Objects;
import org.resolute.infra.audit.AuditCommand;
import org.resolute.infra.seal.SealCommand;
import org.resolute.infra.send.SendCommand;
import org.resolute.infra.verify.ExportCommand;
import org.resolute.infra.verify.VerifyCommand;
import org.resolute.infra.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one main of the scripts. */
@Command(
        name = "infra",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = "Runs Resolute on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            KeyCommand.class,
            SendCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            ExportCommand.class,
            WitnessCommand.class
        })
final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Launcher())
                        .setExecutionExceptionHandler(Launcher::explain)
                        .execute(arguments));
    }

    /** A sentence for each cause instead of a stack trace; the logs hold the rest. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        String said = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message =
                    Objects.requireNonNullElse(
                            cause.getMessage(), cause.getClass().getSimpleName());
            if (!said.contains(message)) {
                command.getErr().println((said.isEmpty() ? "" : "  because: ") + message);
                said += message;
            }
        }
        command.getErr().flush();
        return 1;
    }
}
