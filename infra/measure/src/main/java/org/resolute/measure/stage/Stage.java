package org.resolute.measure.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resolute.measure.http.Bearer;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.Folders;
import org.resolute.platform.Grant;
import org.resolute.platform.KafkaServer;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.platform.PostgresServer;
import org.resolute.platform.TokenKeys;

/**
 * The servers of one run and the JVMs started on them.
 *
 * <p>Note to the maintainer. The folder has always the same name, so that what a killed run left
 * behind is found, stopped and deleted by the next. A lock beside it keeps two runs apart: they
 * would only measure each other. An interrupt closes the stage from another thread while a
 * measurement is still starting a JVM; starts and the closing exclude each other for that.
 */
public final class Stage implements AutoCloseable {
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);

    /** Longer than any run. */
    private static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final Path folder;
    private final FileChannel lock;
    private final Platform platform;
    private final Plans plans;
    private final Deque<Jvm> jvms = new ArrayDeque<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private boolean isClosed;

    /** What a JVM took to start, and occupied when it was stopped. */
    public record Sighting(String name, Duration startUp, long residentBytes) {}

    private Stage(Path folder, FileChannel lock, Platform platform) {
        this.folder = folder;
        this.lock = lock;
        this.platform = platform;
        TokenKeys keys = platform.tokenKeys();
        this.plans = new Plans(folder, platform.kafka().bootstrap(), keys.folder().toString());
        Bearer.carry(keys.token(Grant.all("measure", "u-all", TOKEN_LIFE)));
    }

    /**
     * Starts the servers.
     *
     * @param root of the checkout, where the services' jars are
     */
    public static Stage raise(Path root) {
        try {
            Path target = Files.createDirectories(root.resolve("infra/measure/target"));
            FileChannel lock = alone(target.resolve("run.lock"));
            Path folder = target.resolve("run");
            clear(folder);
            Files.createDirectories(folder);
            copyJar(root, Plans.COMMAND, folder);
            copyJar(root, Plans.QUERY, folder);
            Stage stage = new Stage(folder, lock, Platform.start(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException("no stage could be raised", e);
        }
    }

    private static FileChannel alone(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IllegalStateException("other measurements run in this checkout");
        }
        return channel;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> pidFiles = Files.newDirectoryStream(folder, "*.pid")) {
            for (Path pidFile : pidFiles) {
                ChildProcess.stopStale(pidFile, Ending.TERM, STOP_WAIT_MAX);
            }
        }
        KafkaServer.stopStale(folder.resolve("kafka"));
        PostgresServer.stopStale(folder.resolve("postgres"));
        Folders.delete(folder);
    }

    /** From a copy, so that a build beside the measurement does not exchange a running jar. */
    private static void copyJar(Path root, String service, Path folder) throws IOException {
        Path target = root.resolve(service).resolve("target");
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(target, service + "-*-exec.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, folder.resolve(service + ".jar"));
            }
        }
    }

    /** Where a measurement may put files; it goes with the stage. */
    public Path folder() {
        return folder;
    }

    public PostgresServer postgres() {
        return platform.postgres();
    }

    public String kafkaBootstrap() {
        return platform.kafka().bootstrap();
    }

    /** The databases of the named ledger, made if they are not there yet. */
    public LedgerDatabases ledger(String name) {
        return platform.ledger(name);
    }

    public Jvm commandService(LedgerDatabases databases) {
        return start(plans.command(databases));
    }

    /** The same with a key, so that it is the notary. */
    public Jvm notary(LedgerDatabases databases) {
        return start(plans.notary(databases));
    }

    public Jvm queryService(LedgerDatabases databases) {
        return start(plans.query(databases));
    }

    /** A query service with as much memory as views of that size ask for. */
    public Jvm queryService(LedgerDatabases databases, String memory) {
        return start(plans.query(databases, memory));
    }

    /** A peer of this module that needs no database. */
    public Jvm peer(Class<?> main) {
        return start(plans.peer(main, Map.of()));
    }

    /** A peer of this module on a database of its own. */
    public Jvm peer(Class<?> main, LedgerDatabases databases) {
        return start(plans.peer(main, databases.views()));
    }

    private synchronized Jvm start(Jvm.Plan plan) {
        if (isClosed) {
            throw new IllegalStateException("the stage is closed");
        }
        Jvm jvm = Jvm.start(plan, folder);
        jvms.push(jvm);
        return jvm;
    }

    /** Stops a JVM after a last look at it. */
    public synchronized void stop(Jvm jvm) {
        if (jvms.remove(jvm)) {
            if (jvm.isAlive()) {
                sightings.add(new Sighting(jvm.name(), jvm.startUp(), jvm.residentBytes()));
            }
            jvm.close();
        }
    }

    /** What the JVMs that run have logged last, for the message about a failure. */
    public synchronized String lastWords() {
        return jvms.stream()
                .map(jvm -> jvm.name() + " logged:\n" + jvm.lastWords())
                .collect(Collectors.joining("\n"));
    }

    /** Stops whatever JVM a measurement that failed left running. */
    public synchronized void clear() {
        List.copyOf(jvms).forEach(this::stop);
    }

    /** All JVMs stopped so far, as they were last seen. */
    public synchronized List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        jvms.forEach(Jvm::close);
        platform.close();
        try {
            Folders.delete(folder);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
