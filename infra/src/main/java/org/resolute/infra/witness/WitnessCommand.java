package org.resolute.infra.witness;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.resolute.infra.up.Console;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey;
import org.resolute.proof.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infra/witness}. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Witnesses logs: cosigns each checkpoint that goes on from the one before, over HTTP as"
                    + " C2SP tlog-witness says. Best run by somebody else, somewhere else.",
            "",
            "The folder keeps its key and what it saw. Never restore it from an older copy."
        })
public final class WitnessCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Its folder; made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--name", required = true, description = "Its name, like an address.")
    private String name = "";

    @Option(
            names = "--log",
            required = true,
            paramLabel = "VKEY",
            description = "The verifier key of a log to witness; may be given several times.")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--address", description = "Where to listen; 127.0.0.1 if nothing is said.")
    private String address = "127.0.0.1";

    @Option(names = "--port", description = "The port; 8090 if nothing is said.")
    private int port = 8090;

    @Override
    public Integer call() throws InterruptedException {
        WitnessFolder memory = new WitnessFolder(folder);
        SigningKey key = memory.key(name);
        Witness witness =
                new Witness(
                        key,
                        logs.stream().map(VerifierKey::parse).toList(),
                        memory,
                        () -> Instant.now().getEpochSecond());
        try (WitnessServer server =
                WitnessServer.start(witness, new InetSocketAddress(address, port))) {
            Console console = Console.ofThisProcess();
            console.say("witness", key.verifier().toString());
            console.say("listens on", "http://" + address + ":" + server.port());
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
