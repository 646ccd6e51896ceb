package org.resolute.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * PostgreSQL and Kafka together, for tests: one pair for a whole JVM, or a pair of one's own where
 * a test kills its servers.
 */
public final class Platform implements AutoCloseable {
    private static final Duration START_WAIT_MAX = Duration.ofMinutes(4);

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private Platform(Path folder, PostgresServer postgres, KafkaServer kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * The pair all tests of this JVM share, started at the first call in a folder under {@code
     * target/}, stopped and deleted when the JVM ends. A test must neither kill nor close it.
     */
    public static Platform shared() {
        return Shared.PLATFORM;
    }

    /** Starts both on free ports, side by side; the folder is kept. */
    public static Platform start(Path folder) {
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PostgresServer> postgres =
                    starters.submit(() -> PostgresServer.start(folder.resolve("postgres"), 0));
            Future<KafkaServer> kafka =
                    starters.submit(() -> KafkaServer.start(folder.resolve("kafka"), 0));
            return together(folder, postgres, kafka);
        }
    }

    /** Both or none: the one that came up does not outlive the other's failure. */
    private static Platform together(
            Path folder, Future<PostgresServer> postgres, Future<KafkaServer> kafka) {
        try {
            return new Platform(folder, postgres.get(), kafka.get());
        } catch (ExecutionException | InterruptedException e) {
            started(postgres).ifPresent(PostgresServer::kill);
            started(kafka).ifPresent(KafkaServer::kill);
            throw new IllegalStateException("the servers did not start", e);
        }
    }

    private static <S> Optional<S> started(Future<S> server) {
        return Patience.until(START_WAIT_MAX, server::isDone)
                        && server.state() == Future.State.SUCCESS
                ? Optional.of(server.resultNow())
                : Optional.empty();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    /** A new ledger with a name nobody else has, and its databases. */
    public LedgerDatabases freshLedger() {
        byte[] name = new byte[6];
        ThreadLocalRandom.current().nextBytes(name);
        return ledger("t-" + HexFormat.of().formatHex(name));
    }

    /** The databases of the named ledger, made if they are not there yet. */
    public LedgerDatabases ledger(String name) {
        PostgresAddress address = PostgresAddress.parse(postgres.url());
        return new Databases(address, folder.resolve("keys")).provision(name);
    }

    /** The keys that sign tokens for services on this pair. */
    public TokenKeys tokenKeys() {
        return TokenKeys.in(folder.resolve("keys"));
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }

    private void discard() {
        kafka.kill();
        postgres.kill();
        Folders.leaveToBeDeleted(folder);
    }

    /** The JVM starts it once, when it is first asked for. */
    private static final class Shared {
        static final Platform PLATFORM = startForThisJvm();

        private static Platform startForThisJvm() {
            Path folder = Path.of("target", "platform-" + ProcessHandle.current().pid());
            Platform platform = start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::discard));
            return platform;
        }
    }
}
