package org.resolute.infra.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.resolute.infra.up.DataFolder;
import org.resolute.infra.up.Plans;
import org.resolute.infra.up.Service;
import org.resolute.platform.Databases;
import org.resolute.platform.Folders;
import org.resolute.platform.FreePort;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.LogTail;
import org.resolute.platform.Patience;
import org.resolute.platform.PostgresAddress;
import org.resolute.platform.PostgresServer;
import tools.jackson.databind.JsonNode;

/**
 * The views made anew from the topic, by a query-service and a PostgreSQL of their own. They live
 * in {@code audit/} of the data folder and are gone afterwards.
 */
final class Recomputed implements AutoCloseable {
    /** How long the intake may stand still before something must be wrong. */
    private static final Duration STANDSTILL_MAX = Duration.ofMinutes(3);

    private static final Duration READY_WAIT_MAX = Duration.ofMinutes(3);

    private final FileChannel lock;
    private final DataFolder folder;
    private final PostgresServer postgres;
    private final LedgerDatabases databases;
    private final Service.Plan plan;
    private final Service service;
    private final Questions questions;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Recomputed(FileChannel lock, DataFolder folder, Premises premises, String ledger) {
        this.lock = lock;
        this.folder = folder;
        this.postgres =
                PostgresServer.start(
                        folder.postgres(), 0, Map.of("shared_buffers", "256MB"), folder.log("pg"));
        try {
            PostgresAddress address = PostgresAddress.parse(postgres.url());
            this.databases = new Databases(address, folder.keys()).provision(ledger);
            Path keys = premises.folder().keys();
            this.plan = Plans.query(FreePort.pick(), databases, premises.kafka(), keys);
            this.questions = new Questions(URI.create(plan.url()), premises.token());
            this.service = Service.start(plan, folder);
        } catch (RuntimeException e) {
            postgres.kill();
            throw e;
        }
    }

    /** Begins to make them; one at a time on a data folder. */
    static Recomputed begin(Premises premises, String ledger) {
        Path home = premises.folder().path().resolve("audit");
        DataFolder folder = new DataFolder(home);
        try {
            Files.createDirectories(home.getParent());
            FileChannel lock =
                    FileChannel.open(
                            home.resolveSibling("audit.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new IllegalStateException("another audit of " + home.getParent() + " runs");
            }
            clear(folder);
            Path program = premises.folder().jar(Plans.QUERY);
            if (!Files.isReadable(program)) {
                throw new IllegalStateException(program + " is missing; run infra/up once");
            }
            Files.createDirectories(folder.jar(Plans.QUERY).getParent());
            Files.copy(program, folder.jar(Plans.QUERY));
            Recomputed begun = new Recomputed(lock, folder, premises, ledger);
            // Its servers are in sessions of their own, which a Ctrl-C does not reach.
            Runtime.getRuntime().addShutdownHook(new Thread(begun::close));
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(DataFolder folder) throws IOException {
        Service.stopStale(Plans.QUERY, folder);
        PostgresServer.stopStale(folder.postgres());
        Folders.delete(folder.path());
    }

    /** Told how far it is. */
    interface Progress {
        void at(long done, long total);
    }

    /** Waits until they have come to the position. */
    void await(long position, Progress progress) {
        AtomicLong seen = new AtomicLong(-1);
        if (!Patience.until(READY_WAIT_MAX, () -> !service.isAlive() || isUp())) {
            throw stuck("is not ready");
        }
        while (seen.get() < position) {
            long before = seen.get();
            boolean moved =
                    Patience.until(
                            STANDSTILL_MAX,
                            () -> {
                                seen.set(reached());
                                progress.at(Math.clamp(seen.get(), 0, position), position);
                                return seen.get() > before;
                            });
            if (!moved) {
                throw stuck("stands still at position " + before);
            }
        }
    }

    private boolean isUp() {
        return Service.isReady(plan, http);
    }

    private long reached() {
        if (!service.isAlive()) {
            throw stuck("died");
        }
        JsonNode status = questions.json("/v1/status");
        if (!status.path("reason").isNull()) {
            throw new Differs(
                    "the topic cannot be read beyond position %s: %s"
                            .formatted(
                                    status.path("position").asString(),
                                    status.path("reason").asString()));
        }
        return status.path("position").asLong();
    }

    private IllegalStateException stuck(String how) {
        return new IllegalStateException(
                "the query-service that recomputes "
                        + how
                        + "; its log says:\n"
                        + LogTail.of(folder.log(Plans.QUERY)));
    }

    Questions questions() {
        return questions;
    }

    LedgerDatabases.Access views() {
        return databases.views();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        http.close();
        questions.close();
        service.close();
        postgres.close();
        try {
            clear(folder);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
