package org.resolute.query.given;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does, without scripts: it keeps cookies, asks for HTML and sends forms. */
public final class GivenBrowser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String formToken = "";

    GivenBrowser(String address) {
        this.address = address;
    }

    /** Signs in as a person does. */
    public GivenBrowser signedIn(String token) {
        get("/sign-in");
        post("/sign-in", "token", token);
        return this;
    }

    /** With a cookie that lies in it from before. */
    public GivenBrowser carrying(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain(URI.create(address).getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> page =
                send(request(path, headers).header("Accept", "text/html,*/*;q=0.8").GET());
        Matcher form = FORM_TOKEN.matcher(page.body());
        if (form.find()) {
            formToken = form.group(1);
        }
        return page;
    }

    /** Sends a form of the last page, with fields in pairs of name and value. */
    public HttpResponse<String> post(String path, String... fields) {
        return postMarked(formToken, path, fields);
    }

    /** The same with a mark of one's own making. */
    public HttpResponse<String> postMarked(String mark, String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(mark));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                request(path)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** The names of the cookies it holds. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("not answered", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
