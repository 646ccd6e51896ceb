package org.resolute.infra.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infra/send}. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Sends files of reports and says what became of each.",
            "",
            "A file is a table (CSV with , or ; and a header), lines of CloudEvents, an array of"
                    + " them, or one; packed with gzip or not. Sending a file twice is harmless:"
                    + " each report is recorded once. Over 1,000 items are worked through by the"
                    + " service afterwards; FILE.submission remembers them, so that the same call"
                    + " after a crash goes on looking. Rejected rows are written to"
                    + " FILE.rejected.csv, .ndjson or .json, to be mended and sent.",
            "",
            "The token is read from --token-file or the variable RESOLUTE_TOKEN.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:everything is recorded, now or before (with --no-wait: taken in)",
            " 1:some items were rejected",
            " 2:the call is wrong, or a file cannot be read",
            " 3:the service turned a file away as a whole, or did not finish it",
            " 4:the service was not reached in time; call again, nothing is lost"
        })
public final class SendCommand implements Callable<Integer> {
    private static final int CALL_IS_WRONG = 2;

    private final Meter meter;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "- for standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--url",
            description = "Of the command service; otherwise ${DEFAULT-VALUE}.",
            defaultValue = "${env:COMMAND_URL:-http://localhost:8081}")
    private String url = "";

    @Option(names = "--token-file", description = "A file with the sender's token in it.")
    private @Nullable Path tokenFile;

    @Option(names = "--dry-run", description = "Record nothing, say what would happen.")
    private boolean dryRun;

    @Option(names = "--atomic", description = "Record all of a file or nothing.")
    private boolean atomic;

    @Option(
            names = "--wait",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Stay until large files are worked through, which is so by default.")
    private boolean waits;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long the service may be away; otherwise ${DEFAULT-VALUE}.",
            defaultValue = "600")
    private int patienceSeconds;

    @Option(names = "--language", description = "Of the reasons, vi or en; otherwise your own.")
    private String language = Locale.getDefault().getLanguage();

    public SendCommand() {
        this(
                System.out,
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false));
    }

    SendCommand(PrintStream out, boolean isTerminal) {
        this.meter = new Meter(out, isTerminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Token> token;
        try {
            token = token();
        } catch (IllegalArgumentException e) {
            meter.say("no token: " + e.getMessage());
            return CALL_IS_WRONG;
        }
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        Duration patience = Duration.ofSeconds(patienceSeconds);
        try (Door door = new Door(new Door.Caller(base, token, language, patience), meter::say)) {
            Errand errand = new Errand(door, meter, new Wish(dryRun, atomic, waits));
            return all(errand);
        }
    }

    private Optional<Token> token() {
        if (tokenFile != null) {
            return Optional.of(Token.in(tokenFile));
        }
        return Optional.ofNullable(System.getenv("RESOLUTE_TOKEN"))
                .filter(text -> !text.isBlank())
                .map(text -> Token.of(text, "RESOLUTE_TOKEN"));
    }

    private int all(Errand errand) throws InterruptedException {
        End worst = End.RECORDED;
        boolean isWrong = false;
        for (Path file : files) {
            try {
                worst = worst.worse(one(errand, file));
            } catch (TurnedAway e) {
                meter.say(file + ": turned away: " + e.getMessage());
                worst = worst.worse(End.TURNED_AWAY);
            } catch (Unreached e) {
                meter.say(file + ": " + e.getMessage() + "; call again, nothing is lost");
                worst = worst.worse(End.UNREACHED);
            } catch (IOException | IllegalArgumentException e) {
                meter.say(file + ": " + e.getMessage());
                isWrong = true;
            }
        }
        return isWrong && worst.code() < CALL_IS_WRONG ? CALL_IS_WRONG : worst.code();
    }

    private static End one(Errand errand, Path file) throws IOException, InterruptedException {
        if (!file.toString().equals("-")) {
            return errand.run(Parcel.of(file, file));
        }
        Path kept = Files.createTempFile("resolute-send", ".tmp");
        try (InputStream in = System.in) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            return errand.run(Parcel.of(kept, Path.of("stdin")));
        } finally {
            Files.delete(kept);
        }
    }
}
