package org.resolute.infra.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.audit.Questions;
import org.resolute.infra.up.Console;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code infra/seal}. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Seals a table: asks for it as of a position and records the SHA-256 of its bytes, its"
                    + " address and the position in the ledger, under a round of monitoring. Or"
                    + " checks one: whether the same bytes are served, and what changed since.",
            "",
            "Example: infra/seal --round gs-2021-10 --report table-1"
                    + " --table '/v1/resolutions/R/progress?level=DISTRICT&format=csv'"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it is sealed, or the same bytes are served",
            " 1:something could not be read",
            " 2:the command line is wrong",
            " 3:it was refused, or other bytes are served"
        })
public final class SealCommand implements Callable<Integer> {
    private static final int WELL = 0;
    private static final int REFUSED = 3;
    private static final String SOURCE = "https://resolute.local/seals";
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(30);

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--query",
            paramLabel = "URL",
            description = "The query-service; otherwise the one of this machine.",
            defaultValue = "${env:QUERY_URL:-http://localhost:8080}")
    private URI query = URI.create("");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The command-service; otherwise the one of this machine.",
            defaultValue = "${env:COMMAND_URL:-http://localhost:8081}")
    private URI command = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A monitor's token; otherwise ${DEFAULT-VALUE}.",
            defaultValue = "${env:RESOLUTE_DATA:-var}/keys/monitor.token")
    private Path tokenFile = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to keep the bytes that were sealed.")
    private @Nullable Path out;

    private final Console console = Console.ofThisProcess();
    private final Clock clock;

    public SealCommand() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock says when a table was sealed
     */
    public SealCommand(Clock clock) {
        this.clock = clock;
    }

    /** One of the two. */
    static final class What {
        @ArgGroup(exclusive = false)
        private @Nullable Seal seal;

        @Option(
                names = "--check",
                paramLabel = "[ROUND/]REPORT",
                description = "The sealed report to check.")
        private @Nullable String check;
    }

    /** What is sealed, under which name. */
    static final class Seal {
        @Option(names = "--round", required = true, description = "The round of monitoring.")
        private String round = "";

        @Option(names = "--report", required = true, description = "Its name in that round.")
        private String report = "";

        @Option(
                names = "--table",
                required = true,
                paramLabel = "PATH",
                description =
                        "Path and query of the table; as of all there is unless it says asOf.")
        private String table = "";
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String token = Files.readString(tokenFile).strip();
        try (Questions questions = new Questions(query, token)) {
            Seal seal = what.seal;
            if (seal == null) {
                String name = java.util.Objects.requireNonNull(what.check);
                return new SealCheck(questions, console).run(name) ? WELL : REFUSED;
            }
            SealedTable table = SealedTable.fetched(questions, seal.table);
            if (out != null) {
                Files.write(out, table.body());
            }
            return record(seal, table, token);
        }
    }

    private int record(Seal seal, SealedTable table, String token)
            throws IOException, InterruptedException {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        HttpRequest request =
                HttpRequest.newBuilder(command.resolve("/v1/events"))
                        .timeout(ANSWER_WAIT_MAX)
                        .header("Content-Type", "application/cloudevents+json")
                        .header("Authorization", "Bearer " + token)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        table.event(seal.round, seal.report, SOURCE, now)))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode receipt = new JsonMapper().readTree(answer.body());
            if (answer.statusCode() != 201) {
                tellRefusal(receipt, answer.body());
                return REFUSED;
            }
            console.say("table", table.table());
            console.say("SHA-256", table.sha256());
            console.say(
                    "sealed",
                    "%s/%s at position %s, as of position %d"
                            .formatted(
                                    seal.round,
                                    seal.report,
                                    receipt.path("position").asString(),
                                    table.asOf()));
            return WELL;
        }
    }

    private void tellRefusal(JsonNode problem, String body) {
        console.say("REFUSED", problem.path("detail").asString(body));
        for (JsonNode fault : problem.path("errors")) {
            console.say(
                    fault.path("pointer").asString(""),
                    "%s (%s)"
                            .formatted(
                                    fault.path("detail").asString(""),
                                    fault.path("code").asString("")));
        }
    }
}
