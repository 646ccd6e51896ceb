package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenBrowser;
import org.resolute.query.given.GivenService;

/** People who look at pages, and what a browser can be made to do without them. */
class SigningInTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void a_service() {
        answers = GivenAnswers.after(ReorganisingTheTreeTest::facts);
    }

    @AfterAll
    static void it_stops() {
        answers.close();
    }

    private static GivenBrowser browser() {
        return answers.service().browser();
    }

    private static GivenBrowser signedIn(String role, String... unit) {
        return browser().signedIn(GivenService.token(List.of(role), unit));
    }

    @Test
    void a_stranger_is_asked_who_he_is() {
        HttpResponse<String> page = browser().get("/?validAt=2021-10-01");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("<html lang=\"vi\"", "action=\"/sign-in\"")
                .contains("name=\"to\" value=\"/?validAt=2021-10-01\"")
                .doesNotContain("nq");
    }

    @Test
    void who_pastes_a_token_comes_to_the_page_he_asked_for() {
        GivenBrowser browser = browser();
        browser.get("/sign-in");

        HttpResponse<String> went =
                browser.post(
                        "/sign-in",
                        "token",
                        "  " + GivenService.token(List.of("auditor")) + "\n",
                        "to",
                        "/?validAt=2021-10-01");

        assertThat(went.statusCode()).isEqualTo(303);
        assertThat(went.headers().firstValue("Location")).contains("/?validAt=2021-10-01");
        assertThat(went.headers().allValues("Set-Cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("resolute-token=")
                                && cookie.contains("HttpOnly")
                                && cookie.contains("SameSite=Strict"));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere"})
    void nobody_is_led_elsewhere(String to) {
        GivenBrowser browser = browser();
        browser.get("/sign-in");

        HttpResponse<String> went =
                browser.post("/sign-in", "token", GivenService.token(List.of("auditor")), "to", to);

        assertThat(went.headers().firstValue("Location")).contains("/");
    }

    @Test
    void a_token_that_is_not_good_is_not_kept() {
        GivenBrowser browser = browser();
        browser.get("/sign-in");

        HttpResponse<String> page = browser.post("/sign-in", "token", "a.b.c");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("a.b.c");
        assertThat(browser.cookies()).doesNotContain("resolute-token");
    }

    @Test
    void who_has_a_token_that_is_no_longer_good_gets_another_one() {
        GivenBrowser browser = browser().carrying("resolute-token", "a.b.c");
        assertThat(browser.get("/").statusCode()).isEqualTo(401);

        HttpResponse<String> went =
                browser.post("/sign-in", "token", GivenService.token(List.of("auditor")));

        assertThat(went.statusCode()).as(went.body()).isEqualTo(303);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void where_no_issuer_is_set_up_no_page_leads_there() {
        assertThat(browser().get("/sign-in").body())
                .contains("name=\"token\"")
                .doesNotContain("/sign-in/issuer", "<details");
        assertThat(browser().get("/sign-in/issuer").statusCode()).isEqualTo(404);
        assertThat(browser().get("/sign-in/answer?code=x&state=y").statusCode()).isEqualTo(404);
    }

    @Test
    void who_signs_out_is_a_stranger_again() {
        GivenBrowser browser = signedIn("auditor");
        browser.get("/");

        browser.post("/sign-out");

        assertThat(browser.get("/").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/choices"})
    void a_form_that_no_page_of_ours_handed_out_is_refused(String path) {
        GivenBrowser browser = signedIn("auditor");
        browser.get("/");

        HttpResponse<String> page = browser.postMarked("forged", path, "token", "x");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("form-stale");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void scripts_of_a_page_read_with_its_cookie_and_those_of_other_sites_do_not() {
        GivenBrowser browser = signedIn("auditor");

        assertThat(browser.get("/v1/status", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/v1/status", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/v1/status", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_link_on_another_site_is_followed_once_more_from_here() {
        GivenBrowser browser = signedIn("auditor");

        assertThat(browser.get("/", "Sec-Fetch-Site", "cross-site").body())
                .contains("http-equiv=\"refresh\"");
        assertThat(browser().get("/", "Sec-Fetch-Site", "same-origin").body())
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void a_page_shows_no_more_than_its_reader_may_ask() {
        assertThat(signedIn("viewer", "b").get("/").body()).contains("Nghị quyết");
        assertThat(signedIn("viewer").get("/").statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_link_is_told_as_a_page() {
        HttpResponse<String> page = signedIn("auditor").get("/nothing-here");

        assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(page.body()).contains("Không có gì ở đây");
    }

    @Test
    void a_question_nobody_can_answer_is_told_as_a_page() {
        HttpResponse<String> page = signedIn("auditor").get("/?validAt=yesterday");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("validAt: phải là ngày");
    }

    @Test
    void language_and_colours_are_kept() {
        GivenBrowser browser = signedIn("auditor");
        assertThat(browser.get("/").body()).contains("<html lang=\"vi\"", "Tổng quan");

        browser.post("/choices", "language", "en", "to", "/");
        browser.post("/choices", "theme", "dark", "to", "/");

        assertThat(browser.get("/").body())
                .contains("<html lang=\"en\"", "data-theme=\"dark\"", "Overview");
    }

    @Test
    void pages_run_nothing_that_is_not_served_from_here() {
        HttpResponse<String> page = signedIn("auditor").get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(page.body()).doesNotContain("<style", " style=\"", " onclick");
    }

    @Test
    void what_pages_fetch_is_open_and_kept() {
        Matcher css =
                Pattern.compile("/assets/[0-9a-f]+/app\\.css")
                        .matcher(browser().get("/sign-in").body());
        assertThat(css.find()).isTrue();

        HttpResponse<String> fetched = answers.service().as("").get(css.group());

        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
}
