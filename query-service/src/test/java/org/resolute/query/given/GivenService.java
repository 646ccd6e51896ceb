package org.resolute.query.given;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.resolute.platform.Grant;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.platform.TokenKeys;
import org.resolute.query.QueryService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, started as it is started outside, and someone who asks it. */
public final class GivenService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TokenKeys KEYS = Platform.shared().tokenKeys();
    private static final String AUDITOR = token(List.of("auditor"));

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private GivenService(ConfigurableApplicationContext context) {
        this.context = context;
        this.token = AUDITOR;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.address = "http://127.0.0.1:" + port;
    }

    public static GivenService start(LedgerDatabases databases, String bootstrap) {
        return start(databases, bootstrap, "Asia/Ho_Chi_Minh");
    }

    public static GivenService start(LedgerDatabases databases, String bootstrap, String zone) {
        return startWith(databases, bootstrap, "--RESOLUTE_ZONE=" + zone);
    }

    /** With settings of the test's own, each written {@code --name=value}. */
    public static GivenService startWith(
            LedgerDatabases databases, String bootstrap, String... settings) {
        List<String> arguments =
                List.of(
                        // Small trees of tests are added up in both ways.
                        "--MASS_UNITS_MIN=4",
                        "--RESOLUTE_LEDGER=" + databases.ledger(),
                        "--KAFKA_BOOTSTRAP=" + bootstrap,
                        "--VIEWS_DB_URL=" + databases.views().jdbcUrl(),
                        "--VIEWS_DB_USER=" + databases.views().user(),
                        "--VIEWS_DB_PASSWORD=" + databases.views().password(),
                        "--RESOLUTE_KEYS=" + KEYS.folder(),
                        "--QUERY_PORT=0");
        return new GivenService(
                SpringApplication.run(
                        QueryService.class,
                        Stream.concat(arguments.stream(), Stream.of(settings))
                                .toArray(String[]::new)));
    }

    /** A browser that knows nothing of it yet. */
    public GivenBrowser browser() {
        return new GivenBrowser(address);
    }

    private GivenService(GivenService same, String token) {
        this.context = same.context;
        this.address = same.address;
        this.token = token;
    }

    /** The same service, asked by someone else; an empty token for nobody. Closed with this one. */
    public GivenService as(String other) {
        return new GivenService(this, other);
    }

    /** A token with these roles, and perhaps a unit. */
    public static String token(List<String> roles, String... unit) {
        return token(Duration.ofDays(1), roles, unit);
    }

    /** The same that ends soon. */
    public static String token(Duration life, List<String> roles, String... unit) {
        return KEYS.token(new Grant("asker", roles, Stream.of(unit).findFirst(), life));
    }

    /** Asks with headers in pairs of name and value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, BodyHandlers.ofString(), headers);
    }

    /** The answer to the byte. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send("GET", path, BodyHandlers.ofByteArray(), headers);
    }

    /** The answer while it is being written. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        return send("GET", path, BodyHandlers.ofInputStream(), headers);
    }

    /** The port of the service, for those who speak to it without a client. */
    public int port() {
        return URI.create(address).getPort();
    }

    /** What is said to a body of JSON. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        return send(request, BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, BodyPublishers.noBody());
        return send(request, body, headers);
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, BodyHandler<T> body, String... headers) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.build().uri() + " was not answered", e);
        }
    }

    public JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
