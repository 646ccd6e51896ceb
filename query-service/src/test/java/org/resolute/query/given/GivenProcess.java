package org.resolute.query.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Launch;
import org.resolute.platform.FreePort;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Patience;
import org.resolute.platform.Platform;
import org.resolute.query.QueryService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, which can be killed and frozen. */
public final class GivenProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration END_MAX = Duration.ofSeconds(20);
    private static final long SIGNAL_SECONDS_MAX = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = GivenService.token(List.of("auditor"));
    private final ChildProcess process;
    private final String address;

    private GivenProcess(ChildProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it is ready. */
    public static GivenProcess start(LedgerDatabases databases, String bootstrap, Path folder) {
        int port = FreePort.pick();
        Launch launch =
                new Launch(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                QueryService.class.getName()),
                        Map.of(
                                "RESOLUTE_LEDGER", databases.ledger(),
                                "KAFKA_BOOTSTRAP", bootstrap,
                                "VIEWS_DB_URL", databases.views().jdbcUrl(),
                                "VIEWS_DB_USER", databases.views().user(),
                                "VIEWS_DB_PASSWORD", databases.views().password(),
                                "RESOLUTE_KEYS", Platform.shared().tokenKeys().folder().toString(),
                                "QUERY_PORT", Integer.toString(port)),
                        folder.resolve(port + ".log"));
        ChildProcess process = ChildProcess.start(launch, folder.resolve(port + ".pid"));
        GivenProcess given = new GivenProcess(process, "http://127.0.0.1:" + port);
        if (!Patience.until(START_MAX, given::isReady)) {
            given.kill();
            throw new IllegalStateException("not ready; see " + launch.log());
        }
        return given;
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    public HttpResponse<String> send(String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    public void kill() {
        process.kill();
    }

    /** Stops it in the middle of whatever it does; it knows nothing of the time until it thaws. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .waitFor(SIGNAL_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(ChildProcess.Ending.TERM, END_MAX);
        }
        client.close();
    }
}
