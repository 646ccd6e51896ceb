package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenBrowser;
import org.resolute.query.given.GivenService;

/** Who may do one thing and not another is led to the one. */
class LeadingEachRoleTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void a_service() {
        answers = GivenAnswers.after(ReorganisingTheTreeTest::facts);
    }

    @AfterAll
    static void it_stops() {
        answers.close();
    }

    private static GivenBrowser signedIn(String role, String... unit) {
        return answers.service().browser().signedIn(GivenService.token(List.of(role), unit));
    }

    @Test
    void a_role_that_does_not_read_is_shown_why() {
        HttpResponse<String> page = signedIn("registrar").get("/units");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Thiếu vai trò", "auditor, monitor, viewer, submitter");
    }

    @Test
    void who_records_and_does_not_read_comes_to_where_he_records() {
        GivenBrowser registrar = signedIn("registrar");

        HttpResponse<String> went = registrar.get("/");
        assertThat(went.statusCode()).isEqualTo(303);
        assertThat(went.headers().firstValue("Location")).contains("/submit");

        HttpResponse<String> page = registrar.get("/submit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("unit-established.csv", "Vai trò của bạn là ghi sổ")
                .doesNotContain("outreach-recorded", "nq");
        assertThat(registrar.get("/audit").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "registrar, '/submit /audit'",
        "submitter, '/ /units /submit /audit /running'",
        "monitor, '/ /units /submit /audit /running'",
        "viewer, '/ /units /audit /running'",
        "auditor, '/ /units /audit /running'",
    })
    void each_role_is_led_to_what_it_may_open_and_no_further(String role, String places) {
        String page = signedIn(role, "b").get("/audit").body();

        String links = page.substring(page.indexOf("class=\"links\""), page.indexOf("</nav>"));
        assertThat(Pattern.compile("href=\"([^\"]+)").matcher(links).results())
                .extracting(link -> link.group(1))
                .containsExactly(places.split(" ", -1));
    }

    @Test
    void a_role_that_opens_no_page_is_led_to_the_sign_in() {
        HttpResponse<String> page = signedIn("metrics").get("/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("href=\"/sign-in\"")
                .doesNotContain("href=\"/units\"", "class=\"button\" href=\"/\"");
    }
}
