package org.resolute.infra.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Ending;
import org.resolute.platform.ChildProcess.Launch;
import org.resolute.platform.Running;

/** A service of ours in a JVM of its own. */
public final class Service implements Running {
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(5);

    /** What to start: jar, port, memory, and what it finds in its environment. */
    public record Plan(String name, int port, String memory, Map<String, String> environment) {
        public String url() {
            return url(port);
        }

        /** The same with one more thing in its environment. */
        Plan knowing(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Plan(name, port, memory, more);
        }

        static String url(int port) {
            return "http://127.0.0.1:" + port;
        }
    }

    private final ChildProcess process;

    private Service(ChildProcess process) {
        this.process = process;
    }

    public static Service start(Plan plan, DataFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx" + plan.memory());
        command.addAll(
                List.of(
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-jar", folder.jar(plan.name()).toString()));
        Path log = folder.log(plan.name());
        return new Service(
                ChildProcess.start(
                        new Launch(command, plan.environment(), log), folder.pidFile(plan.name())));
    }

    /** Stops the one an earlier launcher left behind. */
    public static boolean stopStale(String name, DataFolder folder) {
        return ChildProcess.stopStale(folder.pidFile(name), Ending.TERM, STOP_WAIT_MAX);
    }

    /** Whether the service says it can do its work. */
    public static boolean isReady(Plan plan, HttpClient http) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(plan.url() + "/actuator/health/readiness"))
                        .timeout(ANSWER_WAIT_MAX)
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(Ending.TERM, STOP_WAIT_MAX);
        }
    }
}
