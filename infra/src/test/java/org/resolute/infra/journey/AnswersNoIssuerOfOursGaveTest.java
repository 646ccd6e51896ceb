package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.infra.journey.StandInIssuer.Twist;

/** What comes back to the sign-in, and is not what somebody here went out for. */
@ExtendWith(CampaignPages.Opened.class)
class AnswersNoIssuerOfOursGaveTest {
    private final CookieManager cookies = new CookieManager();
    private HttpClient browser = HttpClient.newHttpClient();
    private CampaignPages pages;

    @BeforeEach
    void a_browser(CampaignPages pages) {
        this.pages = pages;
        this.browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @AfterEach
    void the_issuer_does_right_again() {
        pages.issuer().twist(Twist.NONE);
        browser.close();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String ours(String path) {
        return pages.house().addresses().queryUrl() + path;
    }

    /** Where the issuer sends the browser back to, once somebody has said who he is. */
    private String back(String to) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
        HttpResponse<String> form = get(location(get(ours("/sign-in/issuer?to=" + encoded))));
        String attempt = form.body().replaceAll("(?s).*name=\"attempt\" value=\"([^\"]+).*", "$1");
        String said = "/decided?name=a&role=auditor&answer=yes&attempt=" + attempt;
        return location(get(pages.issuer().name() + said));
    }

    private void isRefused(HttpResponse<String> page, int status, String why) {
        assertThat(page.body()).contains("data-why=\"" + why + "\"");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .doesNotContain("resolute-token");
    }

    @Test
    void an_answer_to_another_question_is_not_taken() throws Exception {
        String back = back("/").replaceAll("state=[^&]+", "state=guessed");

        isRefused(get(back), 400, "not-awaited");
    }

    @Test
    void an_answer_in_a_browser_that_asked_nothing_is_not_taken() throws Exception {
        String back = back("/");
        cookies.getCookieStore().removeAll();

        isRefused(get(back), 400, "not-awaited");
    }

    @Test
    void an_answer_is_taken_once() throws Exception {
        String back = back("/");
        List<HttpCookie> attempt = List.copyOf(cookies.getCookieStore().getCookies());
        assertThat(get(back).statusCode()).isEqualTo(200);

        cookies.getCookieStore().removeAll();
        isRefused(get(back), 400, "not-awaited");

        for (HttpCookie cookie : attempt) {
            cookies.getCookieStore().add(URI.create(back), cookie);
        }
        isRefused(get(back), 400, "code-refused");
    }

    @Test
    void a_code_of_somebody_elses_attempt_is_not_taken() throws Exception {
        String stolen = back("/").replaceAll(".*code=([^&]+).*", "$1");
        String own = back("/").replaceAll("code=[^&]+", "code=" + stolen);

        isRefused(get(own), 400, "code-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss=https%3A%2F%2Felsewhere.example", "else=1"})
    void an_answer_that_another_issuer_gave_is_not_taken(String instead) throws Exception {
        isRefused(get(back("/").replaceAll("iss=[^&]+", instead)), 400, "foreign");
    }

    static Stream<Arguments> twists() {
        long past = 1_600_000_000L;
        return Stream.of(
                Arguments.of(Twist.ofId("nonce", "of another attempt"), 400, "foreign"),
                Arguments.of(Twist.ofId("iss", "https://elsewhere.example"), 400, "foreign"),
                Arguments.of(Twist.ofId("aud", "another client"), 400, "foreign"),
                Arguments.of(Twist.ofId("azp", "another client"), 400, "foreign"),
                Arguments.of(Twist.ofId("exp", past), 400, "foreign"),
                Arguments.of(Twist.ofId("sub", "b"), 400, "foreign"),
                Arguments.of(Twist.ofAccess("aud", "another service"), 403, "token-refused"),
                Arguments.of(Twist.ofAccess("exp", past), 403, "token-refused"),
                Arguments.of(Twist.ofAccess("roles", "auditor"), 403, "token-refused"),
                Arguments.of(Twist.ofAccess("iss", "resolute"), 403, "token-refused"),
                Arguments.of(Twist.ofAccess("roles", List.of("boss")), 403, "without-role"),
                Arguments.of(Twist.ofAccess("x", "x".repeat(4_000)), 502, "token-too-long"));
    }

    @ParameterizedTest
    @MethodSource("twists")
    void tokens_that_are_not_for_this_person_now_and_here_are_not_taken(
            Twist twist, int status, String why) throws Exception {
        pages.issuer().twist(twist);

        isRefused(get(back("/")), status, why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/ok\"><script>alert(1)</script>"
            })
    void nobody_is_led_elsewhere(String to) throws Exception {
        HttpResponse<String> page = get(back(to));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("elsewhere.example", "javascript:", "<script>alert")
                .containsPattern("http-equiv=\"refresh\" content=\"0;url=/[^\"]*\"");
    }
}
