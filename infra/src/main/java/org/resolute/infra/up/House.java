package org.resolute.infra.up;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.up.Service.Plan;
import org.resolute.platform.Databases;
import org.resolute.platform.KafkaServer;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.LogTail;
import org.resolute.platform.Patience;
import org.resolute.platform.PostgresAddress;
import org.resolute.platform.PostgresServer;
import org.resolute.platform.TokenKeys;

/**
 * Everything that runs: servers first, then services; stopped in the opposite order.
 *
 * <p>A house that is closed while it is still being raised stops what stands and raises no more.
 */
public final class House implements AutoCloseable {
    private static final Duration READY_WAIT_MAX = Duration.ofMinutes(5);

    private final Settings settings;
    private final Console console;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<KeptPart> parts = new ArrayDeque<>();
    private final Lock closing = new ReentrantLock();
    private boolean closed;

    public House(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Starts everything and returns once both services say they are ready. */
    public Addresses raise() {
        if (stopStale(settings.folder())) {
            console.say("earlier run", "was killed; stopped what it left running");
        }
        Settings.Ports ports =
                new Settings.Ports(
                        ChosenPorts.demand(settings.ports().command(), "COMMAND_PORT"),
                        ChosenPorts.demand(settings.ports().query(), "QUERY_PORT"),
                        settings.ports().postgres(),
                        settings.ports().kafka());
        Servers servers = new Servers(settings, this::raise, console);
        String postgresUrl = servers.postgres();
        String kafkaBootstrap = servers.kafka();
        LedgerDatabases databases =
                new Databases(PostgresAddress.parse(postgresUrl), settings.folder().keys())
                        .provision(settings.ledger());
        FirstTokens.write(TokenKeys.in(settings.folder().keys()));
        Plans plans = Plans.of(ports, databases, kafkaBootstrap, settings);
        raiseServices(plans);
        keep();
        return new Addresses(
                plans.command().url(), plans.query().url(), kafkaBootstrap, postgresUrl);
    }

    /** Stops services, then Kafka, then PostgreSQL. A second caller waits for the first. */
    @Override
    public void close() {
        closing.lock();
        try {
            for (KeptPart part = next(); part != null; part = next()) {
                part.close();
                console.say(part.name(), "stopped");
            }
        } finally {
            closing.unlock();
        }
    }

    /** Stops what a launcher that was killed left running. Returns whether there was anything. */
    static boolean stopStale(DataFolder folder) {
        boolean services = false;
        for (String name : List.of(Plans.QUERY, Plans.COMMAND)) {
            services |= Service.stopStale(name, folder);
        }
        boolean kafka = KafkaServer.stopStale(folder.kafka());
        boolean postgres = PostgresServer.stopStale(folder.postgres());
        return services || kafka || postgres;
    }

    private void raiseServices(Plans plans) {
        List<Plan> both = List.of(plans.command(), plans.query());
        for (Plan plan : both) {
            raise(new KeptPart(plan.name(), () -> Service.start(plan, settings.folder()), console));
        }
        for (Plan plan : both) {
            awaitReady(plan);
        }
    }

    private void raise(KeptPart part) {
        synchronized (parts) {
            if (closed) {
                throw new IllegalStateException(part.name() + " is not started: stopping");
            }
            parts.push(part);
        }
        part.start();
    }

    private void awaitReady(Plan plan) {
        KeptPart part = part(plan.name());
        long startNanos = System.nanoTime();
        BooleanSupplier ready = () -> Service.isReady(plan, http);
        Patience.until(READY_WAIT_MAX, () -> !part.isAlive() || ready.getAsBoolean());
        if (!ready.getAsBoolean()) {
            throw new IllegalStateException(
                    plan.name()
                            + (part.isAlive() ? " did not become ready within 5 minutes" : " died")
                            + "; "
                            + settings.folder().log(plan.name())
                            + " says:\n"
                            + LogTail.of(settings.folder().log(plan.name())));
        }
        console.say(plan.name(), "ready at " + plan.url() + since(startNanos));
    }

    static String since(long startNanos) {
        return String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - startNanos) / 1e9);
    }

    private @Nullable KeptPart next() {
        synchronized (parts) {
            closed = true;
            return parts.poll();
        }
    }

    private KeptPart part(String name) {
        synchronized (parts) {
            return parts.stream().filter(part -> part.name().equals(name)).findAny().orElseThrow();
        }
    }

    private void keep() {
        synchronized (parts) {
            parts.forEach(KeptPart::keep);
        }
    }
}
