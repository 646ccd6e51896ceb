package org.resolute.infra.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolute.infra.up.Addresses;
import org.resolute.infra.up.Console;
import org.resolute.infra.up.DataFolder;
import org.resolute.infra.up.House;
import org.resolute.infra.up.Settings;
import org.resolute.infra.up.Settings.External;
import org.resolute.infra.up.Settings.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Resolute as {@code infra/up} starts it, on free ports. */
final class RunningHouse implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final House house;
    private final Addresses addresses;

    private RunningHouse(House house, Addresses addresses) {
        this.house = house;
        this.addresses = addresses;
    }

    static RunningHouse raise(Path data) throws IOException {
        bring("command-service", data);
        bring("query-service", data);
        Settings settings =
                new Settings(
                        new DataFolder(data.toAbsolutePath()),
                        "kien-giang",
                        new Ports(0, 0, 0, 0),
                        new External(Optional.empty(), Optional.empty()));
        House house = new House(settings, new Console(System.out, false));
        try {
            return new RunningHouse(house, house.raise());
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    Addresses addresses() {
        return addresses;
    }

    /** What the door says to a CloudEvent. */
    HttpResponse<String> send(String event) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(addresses.commandUrl() + "/v1/events"))
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What the query service says. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(addresses.queryUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        house.close();
        http.close();
    }

    private static void bring(String service, Path data) throws IOException {
        Path run = Files.createDirectories(data.resolve("run"));
        try (Stream<Path> built = Files.list(Path.of("..", service, "target"))) {
            Path jar =
                    built.filter(path -> path.toString().endsWith("-exec.jar"))
                            .findAny()
                            .orElseThrow(
                                    () -> new IllegalStateException(service + " is not built"));
            Files.copy(jar, run.resolve(service + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
