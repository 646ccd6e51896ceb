package org.resolute.infra.audit;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.up.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code infra/audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Recomputes the views from the Kafka topic, beside the live ones, and compares every"
                    + " row and the answers that are served, as of the same position; then replays"
                    + " the last events and compares where that ends.",
            "",
            "Needs room for another copy of the views while it runs, in audit/ of the data folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:everything agrees",
            " 1:something could not be read",
            " 2:the command line is wrong",
            " 3:something differs; the first difference is named"
        })
public final class AuditCommand implements Callable<Integer> {
    static final int AGREES = 0;
    static final int DIFFERS = 3;

    @Mixin private Premises premises = new Premises();

    @Option(
            names = "--at",
            paramLabel = "POSITION",
            description = "As of which position; otherwise as of all the views hold.")
    private @Nullable Long at;

    @Option(
            names = "--answers-only",
            description = "Compare what is served only, without a look at the live database.")
    private boolean answersOnly;

    @Option(
            names = "--replay",
            paramLabel = "EVENTS",
            description = "How many of the last events are replayed; otherwise ${DEFAULT-VALUE}.")
    private long replayed = 10_000;

    private final Console console = Console.ofThisProcess();

    @Override
    public Integer call() throws SQLException {
        try (Questions live = premises.questions()) {
            Audit.Standing now = Audit.Standing.of(live);
            long position = at == null ? now.position() : at;
            if (position < 1 || position > now.position()) {
                throw new IllegalStateException(
                        "the views hold positions 1 to %d, and not %d"
                                .formatted(now.position(), position));
            }
            console.say("ledger", now.ledger() + " as of position " + position);
            new Audit(premises, new Audit.Extent(!answersOnly, replayed), console)
                    .run(live, now.at(position));
            console.say("audited", "everything served follows from the topic");
            return AGREES;
        } catch (Differs e) {
            console.say("DIFFERS", String.valueOf(e.getMessage()));
            return DIFFERS;
        }
    }
}
