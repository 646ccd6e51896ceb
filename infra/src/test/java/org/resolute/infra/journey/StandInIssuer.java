package org.resolute.infra.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OIDC issuer: it asks people in a page who they are, hands each code out once, and wants
 * to see the secret of the client and the proof key of the attempt. It is reached as {@code
 * localhost}, so that to a browser it is another site than 127.0.0.1.
 */
final class StandInIssuer implements AutoCloseable {
    private static final String CLIENT = "resolute pages";
    private static final String SECRET = "a secret: with % and +";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final SignedTokens signed = new SignedTokens();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Twist twist = Twist.NONE;

    /** What it does wrongly. */
    record Twist(UnaryOperator<Map<String, Object>> id, UnaryOperator<Map<String, Object>> access) {
        static final Twist NONE = new Twist(claims -> claims, claims -> claims);

        static Twist ofId(String claim, Object value) {
            return new Twist(with(claim, value), claims -> claims);
        }

        static Twist ofAccess(String claim, Object value) {
            return new Twist(claims -> claims, with(claim, value));
        }

        private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
            return claims -> {
                claims.put(claim, value);
                return claims;
            };
        }
    }

    StandInIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", asked -> answer(asked, 200, "json", signed.keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/decided", this::decided);
        server.createContext("/token", this::exchange);
        server.createContext("/end", this::end);
        server.start();
    }

    String name() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the services are told of it. */
    Map<String, String> settings() {
        return Map.of(
                "OIDC_ISSUER", name(), "OIDC_CLIENT_ID", CLIENT, "OIDC_CLIENT_SECRET", SECRET);
    }

    /** From now on it does something wrongly. */
    void twist(Twist wrong) {
        twist = wrong;
    }

    private void discovery(HttpExchange asked) throws IOException {
        Map<String, Object> document = new HashMap<>();
        document.put("issuer", name());
        document.put("authorization_endpoint", name() + "/authorize?realm=people");
        document.put("token_endpoint", name() + "/token");
        document.put("end_session_endpoint", name() + "/end");
        document.put("jwks_uri", name() + "/keys");
        document.put("authorization_response_iss_parameter_supported", true);
        answer(asked, 200, "json", JSON.writeValueAsString(document));
    }

    /** A page that asks who comes, of those who were sent here as they have to be. */
    private void authorize(HttpExchange asked) throws IOException {
        Map<String, String> query = fields(asked.getRequestURI().getRawQuery());
        boolean isGood =
                query.get("client_id").equals(CLIENT)
                        && query.get("response_type").equals("code")
                        && List.of(query.get("scope").split(" ")).contains("openid")
                        && query.get("code_challenge_method").equals("S256")
                        && query.get("code_challenge").length() == 43
                        && query.get("redirect_uri").startsWith("http://127.0.0.1:")
                        && query.get("redirect_uri").endsWith("/sign-in/answer");
        if (!isGood) {
            answer(asked, 400, "plain", "sent here wrongly: " + query);
            return;
        }
        String attempt = UUID.randomUUID().toString();
        codes.put(attempt, query);
        answer(
                asked,
                200,
                "html",
                """
                <!doctype html><html lang="vi"><title>Tài khoản</title><form action="/decided">
                <input type="hidden" name="attempt" value="%s">
                <label>Tên <input name="name"></label> <label>Vai trò <input name="role"></label>
                <button name="answer" value="yes">Đồng ý</button>
                <button name="answer" value="no">Từ chối</button></form></html>
                """
                        .formatted(attempt));
    }

    private void decided(HttpExchange asked) throws IOException {
        Map<String, String> form = fields(asked.getRequestURI().getRawQuery());
        Map<String, String> attempt = new HashMap<>(codes.remove(form.get("attempt")));
        Map<String, String> back = new HashMap<>(Map.of("state", attempt.get("state")));
        back.put("iss", name());
        if (form.get("answer").equals("yes")) {
            String code = UUID.randomUUID().toString();
            attempt.putAll(form);
            codes.put(code, attempt);
            back.put("code", code);
        } else {
            back.put("error", "access_denied");
        }
        String to = attempt.get("redirect_uri") + "?" + written(back);
        asked.getResponseHeaders().set("Location", to);
        answer(asked, 302, "plain", "");
    }

    private void exchange(HttpExchange asked) throws IOException {
        Map<String, String> form =
                fields(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = encoded(CLIENT) + ":" + encoded(SECRET);
        String wanted =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(basic.getBytes(StandardCharsets.US_ASCII));
        if (!wanted.equals(asked.getRequestHeaders().getFirst("Authorization"))) {
            answer(asked, 401, "json", "{\"error\":\"invalid_client\"}");
            return;
        }
        Map<String, String> attempt = codes.remove(form.get("code"));
        boolean isGood =
                attempt != null
                        && form.get("grant_type").equals("authorization_code")
                        && form.get("redirect_uri").equals(attempt.get("redirect_uri"))
                        && digest(form.get("code_verifier")).equals(attempt.get("code_challenge"));
        if (!isGood) {
            answer(asked, 400, "json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(asked, 200, "json", JSON.writeValueAsString(tokens(attempt)));
    }

    private Map<String, Object> tokens(Map<String, String> attempt) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> both = new HashMap<>();
        both.put("iss", name());
        both.put("sub", attempt.get("name"));
        both.put("iat", now);
        both.put("exp", now + 600);
        Map<String, Object> id = new HashMap<>(both);
        id.put("aud", CLIENT);
        id.put("nonce", attempt.get("nonce"));
        Map<String, Object> access = new HashMap<>(both);
        access.put("aud", List.of("account", "resolute"));
        access.put("roles", List.of(attempt.get("role"), "offline_access"));
        access.put("unit", "kg-0001");
        return Map.of(
                "token_type", "Bearer",
                "id_token", signed.token(twist.id().apply(id)),
                "access_token", signed.token(twist.access().apply(access)));
    }

    private void end(HttpExchange asked) throws IOException {
        Map<String, String> query = fields(asked.getRequestURI().getRawQuery());
        asked.getResponseHeaders().set("Location", query.get("post_logout_redirect_uri"));
        answer(asked, query.get("client_id").equals(CLIENT) ? 302 : 400, "plain", "");
    }

    private static void answer(HttpExchange asked, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String kind = type.equals("json") ? "application/json" : "text/" + type + "; charset=UTF-8";
        asked.getResponseHeaders().set("Content-Type", kind);
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private static Map<String, String> fields(String written) {
        Map<String, String> fields = new HashMap<>();
        for (String field : written.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String written(Map<String, String> fields) {
        StringBuilder written = new StringBuilder();
        fields.forEach((name, value) ->
                written.append(written.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(value)));
        return written.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String digest(String verifier) {
        try {
            byte[] bytes = verifier.getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
