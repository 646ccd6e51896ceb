package org.resolute.infra.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.resolute.infra.campaign.Campaign;
import org.resolute.infra.up.Addresses;
import org.resolute.infra.up.Console;
import org.resolute.infra.up.DataFolder;
import org.resolute.infra.up.House;
import org.resolute.infra.up.Settings;
import org.resolute.infra.up.Settings.External;
import org.resolute.infra.up.Settings.Ports;
import org.resolute.platform.Databases;
import org.resolute.platform.Grant;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Patience;
import org.resolute.platform.PostgresAddress;
import org.resolute.platform.TokenKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Resolute as {@code infra/up} starts it, on free ports. */
final class RunningHouse implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String LEDGER = "kien-giang";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final House house;
    private final Addresses addresses;
    private final String bearer;

    private RunningHouse(Path data, House house, Addresses addresses) {
        this.data = data;
        this.house = house;
        this.addresses = addresses;
        this.bearer = "Bearer " + token(Grant.all("journey", "kg-0001", Duration.ofDays(1)));
    }

    static RunningHouse raise(Path data) throws IOException {
        return raise(data, Map.of());
    }

    /** The same, where people sign in at an issuer. */
    static RunningHouse raise(Path data, Map<String, String> signIn) throws IOException {
        return raise(
                data, new External(Optional.empty(), Optional.empty(), Optional.empty(), signIn));
    }

    /** The same, where witnesses must cosign. */
    static RunningHouse raise(Path data, String witnesses) throws IOException {
        return raise(
                data,
                new External(Optional.empty(), Optional.empty(), Optional.of(witnesses), Map.of()));
    }

    private static RunningHouse raise(Path data, External external) throws IOException {
        bring("command-service", data);
        bring("query-service", data);
        Settings settings =
                new Settings(
                        new DataFolder(data.toAbsolutePath()),
                        LEDGER,
                        new Ports(0, 0, 0, 0),
                        external);
        House house = new House(settings, new Console(System.out, false));
        try {
            return new RunningHouse(data, house, house.raise());
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** A token of this house. */
    String token(Grant grant) {
        return TokenKeys.in(data.resolve("keys")).token(grant);
    }

    /** The campaign, to be loaded with a token of its own. */
    Campaign campaign(Path loadedMark) {
        return new Campaign(
                addresses.commandUrl(), addresses.queryUrl(), token(Campaign.GRANT), loadedMark);
    }

    Addresses addresses() {
        return addresses;
    }

    /** The ledger of the house, for those who read its databases. */
    LedgerDatabases databases() {
        return new Databases(PostgresAddress.parse(addresses.postgresUrl()), data.resolve("keys"))
                .provision(LEDGER);
    }

    /** What the door says to a CloudEvent. */
    HttpResponse<String> send(String event) throws IOException, InterruptedException {
        return post("", "application/cloudevents+json", event);
    }

    /** What the door says to one CloudEvent or to a batch of them. */
    HttpResponse<String> send(List<String> events) throws IOException, InterruptedException {
        return events.size() == 1
                ? send(events.getFirst())
                : post(
                        "",
                        "application/cloudevents-batch+json",
                        "[" + String.join(",", events) + "]");
    }

    /** What the door says would become of a CloudEvent. */
    HttpResponse<String> tryOut(String event) throws IOException, InterruptedException {
        return post("?dryRun=true", "application/cloudevents+json", event);
    }

    /**
     * What the door says to a body.
     *
     * @param parameters from the question mark on
     * @param headers in pairs of name and value
     */
    HttpResponse<String> post(String parameters, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        URI door = URI.create(addresses.commandUrl() + "/v1/events" + parameters);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(door)
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", contentType)
                        .header("Authorization", bearer)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What shows that the house itself asks. */
    String bearer() {
        return bearer;
    }

    /** What the query service says. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return get(addresses.queryUrl() + path, "Authorization", bearer);
    }

    /** What the query service says to a body of JSON. */
    HttpResponse<String> askPosting(String path, String json)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(addresses.queryUrl() + path))
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", "application/json")
                        .header("Authorization", bearer)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What is answered at an address, with headers in pairs of name and value. */
    HttpResponse<String> get(String url, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_MAX);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the query service says once its views have reached the position. */
    HttpResponse<String> askAt(long position, String path) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        String asked = path + (path.contains("?") ? "&" : "?") + "minPosition=" + position;
        boolean came =
                Patience.until(
                        WAIT_MAX,
                        () -> {
                            try {
                                answer.set(ask(asked));
                                return answer.get().statusCode() == 200;
                            } catch (IOException _) {
                                return false;
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        if (!came) {
            throw new AssertionError(asked + " was not answered: " + answer.get());
        }
        return answer.get();
    }

    /** SIGKILL; returns once the house has started the part again. */
    void kill(Part part) {
        ProcessHandle killed = part.process(data).orElseThrow();
        killed.destroyForcibly();
        boolean again =
                Patience.until(
                        WAIT_MAX,
                        () -> part.process(data).filter(p -> p.pid() != killed.pid()).isPresent());
        if (!again) {
            throw new AssertionError(part + " was not started again");
        }
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
