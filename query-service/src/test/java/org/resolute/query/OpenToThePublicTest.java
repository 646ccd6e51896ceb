package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenService;

/** A service whose pages need no token. */
class OpenToThePublicTest {
    private static GivenAnswers answers;

    @BeforeAll
    static void an_open_service() {
        answers = GivenAnswers.after(ReorganisingTheTreeTest::facts, "--RESOLUTE_PUBLIC=true");
    }

    @AfterAll
    static void it_closes() {
        answers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/resolutions", "/v1/units", "/v1/status"})
    void everybody_may_look(String path) {
        assertThat(answers.service().as("").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_offers_to_sign_in() {
        HttpResponse<String> page = answers.service().browser().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/sign-in\"").doesNotContain("/sign-out");
    }

    @Test
    void meters_stay_closed() {
        assertThat(answers.service().as("").get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
    }

    @Test
    void looking_is_all_that_is_open() {
        assertThat(answers.service().as("").send("POST", "/v1/units").statusCode()).isEqualTo(401);
    }

    @Test
    void who_brings_a_token_is_who_it_says() {
        String token = GivenService.token(List.of("viewer"), "b");

        assertThat(answers.service().as(token).get("/v1/units/a").statusCode()).isEqualTo(403);
        assertThat(answers.service().as("a.b.c").get("/v1/units").statusCode()).isEqualTo(401);
    }
}
