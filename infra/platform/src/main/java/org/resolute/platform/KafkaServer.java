package org.resolute.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.ChildProcess.Launch;

/**
 * A real Kafka broker on a folder that is kept: one KRaft node, broker and controller in one, in a
 * JVM of its own.
 *
 * <p>A record counts as written when it is in the operating system's cache, which a killed broker
 * survives and a power cut does not. That is enough here: the topic can be refilled from the
 * ledger, which is what holds the durable copy.
 */
public final class KafkaServer implements Running {
    private static final Duration START_WAIT_MAX = Duration.ofSeconds(90);
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);
    private static final int ASK_MILLIS_MAX = 5_000;

    private final ChildProcess broker;
    private final int port;

    private KafkaServer(ChildProcess broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** Starts on the folder, formatting it the first time; port 0 picks a free one. */
    public static KafkaServer start(Path folder, int port) {
        return start(folder, port, folder.resolve("server.log"));
    }

    /** The same with the log elsewhere. */
    public static KafkaServer start(Path folder, int port, Path log) {
        Path home = folder.toAbsolutePath();
        stopStale(home);
        int chosen = FreePort.orPicked(port);
        Path settings = KafkaSettings.write(home, chosen);
        ChildProcess broker =
                ChildProcess.start(new Launch(command(settings), Map.of(), log), pidFile(home));
        KafkaServer server = new KafkaServer(broker, chosen);
        try {
            server.awaitReady(log);
            return server;
        } catch (RuntimeException e) {
            broker.kill();
            throw e;
        }
    }

    /** Stops the one a killed parent left running on the folder. Returns whether there was one. */
    public static boolean stopStale(Path folder) {
        return ChildProcess.stopStale(pidFile(folder), Ending.TERM, STOP_WAIT_MAX);
    }

    /** Whether a broker answers there. */
    public static boolean answers(String bootstrap) {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_MILLIS_MAX,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASK_MILLIS_MAX);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ASK_MILLIS_MAX, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    public String bootstrap() {
        return bootstrap(port);
    }

    /** The same for the broker that listens, or will listen, on the port. */
    public static String bootstrap(int port) {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public boolean isAlive() {
        return broker.isAlive();
    }

    /** SIGKILL, as a crash would; a start on the same folder and port recovers. */
    public void kill() {
        broker.kill();
    }

    @Override
    public void close() {
        if (broker.isAlive()) {
            broker.stop(Ending.TERM, STOP_WAIT_MAX);
        }
    }

    private static List<String> command(Path settings) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=org/resolute/platform/broker-logback.xml",
                "-Dkafka.logs.dir=" + settings.resolveSibling("logs"),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                settings.toString());
    }

    private void awaitReady(Path log) {
        boolean ready = Patience.until(START_WAIT_MAX, () -> !broker.isAlive() || answers());
        if (!ready || !broker.isAlive()) {
            throw new IllegalStateException(
                    "Kafka did not start on port " + port + "; its log says:\n" + LogTail.of(log));
        }
    }

    private boolean answers() {
        return !FreePort.isFree(port) && answers(bootstrap());
    }
}
