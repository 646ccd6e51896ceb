package org.resolute.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.resolute.platform.Grant;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.platform.TokenKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a ledger of its own, with a client that speaks HTTP to it. */
public final class RunningService implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TokenKeys KEYS = Platform.shared().tokenKeys();
    private static final String EVERYTHING =
            KEYS.token(Grant.all("tester", "p", Duration.ofDays(1)));

    private final LedgerDatabases databases;
    private final ConfigurableApplicationContext context;
    private final HttpClient http;
    private final String url;
    private final String token;

    private RunningService(LedgerDatabases databases, String brokers, String... settings) {
        this.databases = databases;
        this.http = HttpClient.newHttpClient();
        this.token = EVERYTHING;
        this.context =
                new SpringApplication(CommandService.class)
                        .run(arguments(databases, brokers, settings));
        this.url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private RunningService(RunningService same, String token) {
        this.databases = same.databases;
        this.context = same.context;
        this.http = same.http;
        this.url = same.url;
        this.token = token;
    }

    private static String[] arguments(
            LedgerDatabases databases, String brokers, String... settings) {
        return Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--resolute.keys=" + KEYS.folder(),
                                "--logging.level.root=error",
                                "--logging.structured.format.console=",
                                "--resolute.ledger=" + databases.ledger(),
                                "--resolute.kafka=" + brokers,
                                "--spring.datasource.url=" + databases.writer().jdbcUrl(),
                                "--spring.datasource.username=" + databases.writer().user(),
                                "--spring.datasource.password=" + databases.writer().password(),
                                "--spring.flyway.user=" + databases.migrator().user(),
                                "--spring.flyway.password=" + databases.migrator().password(),
                                "--spring.flyway.init-sqls=set role " + databases.owner(),
                                "--resolute.notary.database-user=" + databases.notary().user(),
                                "--resolute.notary.database-password="
                                        + databases.notary().password()),
                        Stream.of(settings))
                .toArray(String[]::new);
    }

    /** One service on a new ledger. */
    public static RunningService onFreshLedger() {
        return on(Platform.shared().freshLedger());
    }

    /** One more node on a ledger. */
    public static RunningService on(LedgerDatabases databases) {
        return new RunningService(databases, Platform.shared().kafka().bootstrap());
    }

    /** One more node on a ledger, which takes submissions from Kafka as well. */
    public static RunningService listeningOn(LedgerDatabases databases) {
        return new RunningService(
                databases,
                Platform.shared().kafka().bootstrap(),
                "--resolute.listening.enabled=true",
                "--resolute.listening.unit=p");
    }

    /** The same with settings of its own. */
    public static RunningService with(String... settings) {
        Platform platform = Platform.shared();
        return new RunningService(platform.freshLedger(), platform.kafka().bootstrap(), settings);
    }

    /** The same service, asked by someone else; an empty token for nobody. Closed with this one. */
    public RunningService as(String token) {
        return new RunningService(this, token);
    }

    /** The same service, asked by the holder of roles and perhaps a unit. */
    public RunningService as(List<String> roles, String... unit) {
        Optional<String> root = Stream.of(unit).findFirst();
        String name = String.join("-", roles) + root.map(u -> "@" + u).orElse("");
        return as(KEYS.token(new Grant(name, roles, root, Duration.ofDays(1))));
    }

    public URI address() {
        return URI.create(url);
    }

    /** The token that is sent with every request. */
    public String bearer() {
        return token;
    }

    public LedgerDatabases databases() {
        return databases;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An answer with its body read as JSON where it is JSON. */
    public record Answer(
            int status, JsonNode body, String text, Map<String, List<String>> headers) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET(), headers);
    }

    public Answer post(String contentType, String body, String... headers) {
        return post(contentType, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    public Answer post(String contentType, byte[] body, String... headers) {
        return post("", contentType, body, headers);
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).DELETE());
    }

    /** A body that is made while it is sent. */
    public Answer stream(String contentType, Supplier<InputStream> body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(url + "/v1/events"))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofInputStream(body)),
                headers);
    }

    private Answer post(String parameters, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/v1/events" + parameters))
                        .POST(BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return send(request, headers);
    }

    public Answer event(String json) {
        return post("application/cloudevents+json", json);
    }

    /** One event with parameters, from the question mark on. */
    public Answer event(String json, String parameters) {
        byte[] body = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return post(parameters, "application/cloudevents+json", body);
    }

    public Answer batch(List<String> events) {
        return post("application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
    }

    /** A batch with parameters, from the question mark on. */
    public Answer batch(List<String> events, String parameters) {
        byte[] body =
                ("[" + String.join(",", events) + "]")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return post(parameters, "application/cloudevents-batch+json", body);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.matches("application/(problem.|cloudevents.)?json.*")
                            ? JSON.readTree(answer.body())
                            : JSON.missingNode();
            return new Answer(answer.statusCode(), body, answer.body(), answer.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
