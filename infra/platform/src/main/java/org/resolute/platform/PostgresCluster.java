package org.resolute.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.ChildProcess.Launch;

/**
 * Lays out a new cluster once.
 *
 * <p>It is made under another name and moved into place when complete, so a crash in between leaves
 * no half-made cluster that a later start would trust.
 */
final class PostgresCluster {
    private static final Duration INIT_WAIT_MAX = Duration.ofMinutes(2);

    private static final String WHO_MAY_ENTER =
            """
            # The superuser is trusted on loopback; every other role shows its password.
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private PostgresCluster() {}

    static void create(Path home) {
        Path cluster = home.resolve("cluster");
        if (Files.exists(cluster)) {
            return;
        }
        try {
            Files.createDirectories(home);
            Path unfinished = home.resolve("cluster-unfinished");
            Folders.delete(unfinished);
            initialise(home, unfinished);
            Files.writeString(unfinished.resolve("pg_hba.conf"), WHO_MAY_ENTER);
            Files.move(unfinished, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException("could not create a PostgreSQL cluster", e);
        }
    }

    /**
     * The command line's beginning. PostgreSQL refuses to run as root, so root runs it in a user
     * namespace where it is nobody.
     */
    static List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(PostgresBinaries.folder().resolve(program).toString());
        return command;
    }

    private static void initialise(Path home, Path cluster) {
        List<String> command = command("initdb");
        command.addAll(List.of("-D", cluster.toString(), "-U", "postgres", "-A", "trust"));
        command.addAll(List.of("-E", "UTF-8", "--locale=C", "--locale-provider=builtin"));
        command.add("--builtin-locale=C.UTF-8");
        Path log = home.resolve("initdb.log");
        ChildProcess init =
                ChildProcess.start(new Launch(command, Map.of(), log), home.resolve("initdb.pid"));
        if (!Patience.until(INIT_WAIT_MAX, () -> !init.isAlive())) {
            init.kill();
            throw new IllegalStateException("initdb took longer than " + INIT_WAIT_MAX);
        }
        if (init.exitStatus() != 0) {
            throw new IllegalStateException("initdb failed:\n" + LogTail.of(log));
        }
        init.stop(Ending.TERM, Duration.ZERO);
    }
}
