package org.resolute.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.ChildProcess.Launch;

/**
 * A real PostgreSQL on a folder that is kept, durable: what it acknowledged survives a power cut.
 *
 * <p>It listens on loopback only. The superuser {@code postgres} needs no password there; every
 * other role does.
 */
public final class PostgresServer implements Running {
    /** Recovery after a crash replays up to {@code max_wal_size} of log before it answers. */
    private static final Duration START_WAIT_MAX = Duration.ofMinutes(3);

    /** A fast shutdown writes a checkpoint; with a full buffer on a slow disk that takes long. */
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(60);

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final ChildProcess postmaster;
    private final int port;

    private PostgresServer(ChildProcess postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    /** Starts on the folder, creating the cluster the first time; port 0 picks a free one. */
    public static PostgresServer start(Path folder, int port) {
        return start(folder, port, Map.of(), folder.resolve("server.log"));
    }

    /** The same with settings of PostgreSQL's own, which cannot weaken durability. */
    public static PostgresServer start(
            Path folder, int port, Map<String, String> settings, Path log) {
        Path home = folder.toAbsolutePath();
        stopStale(home);
        PostgresCluster.create(home);
        int chosen = FreePort.orPicked(port);
        List<String> command = PostgresCluster.command("postgres");
        command.addAll(List.of("-D", home.resolve("cluster").toString()));
        settings(chosen, settings).forEach((key, value) -> command.add("--" + key + "=" + value));
        ChildProcess postmaster =
                ChildProcess.start(new Launch(command, Map.of(), log), pidFile(home));
        PostgresServer server = new PostgresServer(postmaster, chosen);
        try {
            server.awaitReady(log);
            server.demandDurability();
            return server;
        } catch (RuntimeException e) {
            postmaster.kill();
            throw e;
        }
    }

    /** Stops the one a killed parent left running on the folder. Returns whether there was one. */
    public static boolean stopStale(Path folder) {
        return ChildProcess.stopStale(pidFile(folder), Ending.INT, STOP_WAIT_MAX);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    public int port() {
        return port;
    }

    /** For JDBC as the superuser. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** For libpq as the superuser. */
    public String url() {
        return url(port);
    }

    /** The same for the server that listens, or will listen, on the port. */
    public static String url(int port) {
        return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
    }

    @Override
    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** SIGKILL, as a crash would; a start on the same folder and port recovers. */
    public void kill() {
        postmaster.kill();
    }

    /** Ends all sessions and shuts down in order. */
    @Override
    public void close() {
        if (postmaster.isAlive()) {
            postmaster.stop(Ending.INT, STOP_WAIT_MAX);
        }
    }

    private static Map<String, String> settings(int port, Map<String, String> given) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        // Taken from the machine only as far as it is used.
        settings.put("shared_buffers", "512MB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] %d ");
        settings.putAll(given);
        settings.put("port", Integer.toString(port));
        settings.putAll(DURABLE);
        return settings;
    }

    private void awaitReady(Path log) {
        boolean ready = Patience.until(START_WAIT_MAX, () -> !postmaster.isAlive() || answers());
        if (!ready || !postmaster.isAlive()) {
            throw new IllegalStateException(
                    "PostgreSQL did not start on port "
                            + port
                            + "; its log says:\n"
                            + LogTail.of(log));
        }
    }

    private boolean answers() {
        if (FreePort.isFree(port)) {
            return false;
        }
        try (Connection _ = DriverManager.getConnection(jdbcUrl("postgres"))) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void demandDurability() {
        List<String> weak = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting.getKey())) {
                    shown.next();
                    if (!setting.getValue().equals(shown.getString(1))) {
                        weak.add(setting.getKey() + "=" + shown.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not show its settings", e);
        }
        if (!weak.isEmpty()) {
            throw new IllegalStateException("PostgreSQL is not durable: " + weak);
        }
    }
}
