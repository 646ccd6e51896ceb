package org.resolute.query.pages.issuer;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.issuer.NotSignedIn.Why;
import org.resolute.tokens.SignInIssuer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exchanges a code for tokens at the issuer (RFC 6749, section 4.1.3). */
final class Exchange {
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);
    private static final int ANSWER_BYTES_MAX = 256 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final SignInIssuer issuer;
    private final String secret;
    // It follows nobody: a code is for this issuer, and not for whoever it points to.
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(WAIT_MAX).build();

    /** What the issuer gave: one token says who signed in, the other is for the services. */
    record Tokens(String id, String access) {}

    /**
     * @param secret empty where we have none, and the verifier alone shows who we are
     */
    Exchange(SignInIssuer issuer, String secret) {
        this.issuer = issuer;
        this.secret = secret;
    }

    Tokens tokens(String code, Attempt attempt, String sentTo) throws NotSignedIn {
        try {
            HttpResponse<byte[]> answer = asked(code, attempt, sentTo);
            JsonNode said = said(answer);
            if (answer.statusCode() == 200) {
                return new Tokens(token(said, "id_token"), token(said, "access_token"));
            }
            throw refused(answer.statusCode(), said.path("error").asString(""));
        } catch (IOException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSignedIn(Why.UNREACHABLE, e);
        }
    }

    private HttpResponse<byte[]> asked(String code, Attempt attempt, String sentTo)
            throws IOException, InterruptedException {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", sentTo);
        form.put("code_verifier", attempt.verifier());
        form.put("client_id", issuer.client());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(issuer.exchange())
                        .timeout(WAIT_MAX)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded");
        if (!secret.isEmpty()) {
            if (issuer.wantsSecretInForm()) {
                form.put("client_secret", secret);
            } else {
                request.header("Authorization", basic());
            }
        }
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(written(form))).build(),
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    }

    /** Both parts are written as in a form before they are put together (RFC 6749, 2.3.1). */
    private String basic() {
        String both = encoded(issuer.client()) + ":" + encoded(secret);
        return "Basic "
                + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static JsonNode said(HttpResponse<byte[]> answer) throws NotSignedIn {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw answer.statusCode() >= 500
                    ? new NotSignedIn(Why.UNREACHABLE, "status " + answer.statusCode())
                    : new NotSignedIn(Why.SET_UP_WRONGLY, e);
        }
    }

    private static String token(@Nullable JsonNode said, String name) throws NotSignedIn {
        String token = said == null ? "" : said.path(name).asString("");
        if (token.isEmpty()) {
            throw new NotSignedIn(Why.SET_UP_WRONGLY, "the issuer gave no " + name);
        }
        return token;
    }

    private static NotSignedIn refused(int status, String error) {
        Why why =
                error.equals("invalid_grant")
                        ? Why.CODE_REFUSED
                        : status >= 500 ? Why.UNREACHABLE : Why.SET_UP_WRONGLY;
        return new NotSignedIn(why, "status " + status + ", " + error);
    }

    static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
