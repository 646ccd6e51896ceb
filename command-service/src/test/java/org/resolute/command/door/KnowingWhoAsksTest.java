package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.slf4j.LoggerFactory;

class KnowingWhoAsksTest {
    private static RunningService service;
    private static RunningService nobody;
    private static RunningService d1;

    @BeforeAll
    static void a_province_with_two_districts() {
        service = RunningService.onFreshLedger();
        assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
        nobody = service.as("");
        d1 = service.as(List.of("submitter"), "d1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void challenged(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("code").stringValue()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"resolute\"");
        assertThat(answer.body().get("instance").stringValue())
                .isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void who_brings_no_token_is_asked_for_one() {
        challenged(nobody.event(Facts.plan("n", "r", "d1", "n")), "token-missing");
        challenged(nobody.get("/v1/events/1"), "token-missing");
        challenged(nobody.get("/v1/events/1", "Authorization", "Basic eDp5"), "token-missing");
        challenged(nobody.get("/v1/nothing"), "token-missing");
        challenged(nobody.get("/actuator/prometheus"), "token-missing");
        challenged(nobody.get("/actuator/env"), "token-missing");
        challenged(nobody.get("/v1/events/1?access_token=x"), "token-missing");
    }

    @Test
    void a_token_that_is_not_good_is_told_in_the_language_asked_for() {
        Answer answer = service.as("a.b.c").get("/v1/events/1", "Accept-Language", "vi");

        challenged(answer, "token-invalid");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(answer.body().get("title").stringValue()).startsWith("Chưa rõ");
        assertThat(nobody.get("/problems/token-invalid").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/v1/schemas",
                "/v1/schemas/plan-drafted.v1.json",
                "/problems/unit-unknown"
            })
    void what_a_stranger_needs_is_open(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, /v1/nothing, 403",
        "auditor, /v1/nothing, 404",
        "auditor, /nothing, 403",
        "viewer, /actuator/prometheus, 403",
        "metrics, /actuator/prometheus, 200",
        "auditor, /actuator/prometheus, 200",
        "metrics, /v1/events/1, 403",
        "auditor, /v1/events/1, 200",
        "monitor, /v1/events/1, 200",
        "registrar, /v1/events/1, 403",
        "submitter, /v1/events/1, 403",
    })
    void what_is_not_listed_for_a_role_is_closed_to_it(String role, String path, int status) {
        assertThat(service.as(List.of(role)).get(path).status()).isEqualTo(status);
    }

    @Test
    void who_reports_nothing_is_turned_away_with_the_roles_that_do() {
        Answer answer = service.as(List.of("auditor")).event(Facts.plan("a", "r", "d1", "a"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("forbidden-role");
        assertThat(answer.body().get("detail").stringValue())
                .contains("submitter, registrar, monitor");
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void another_units_report_is_refused_and_names_the_subtree() {
        Answer answer = d1.event(Facts.plan("other", "r", "gso:902", "other"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("forbidden-unit");
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo("/data/unit");
        assertThat(answer.body().get("detail").stringValue()).contains("gso:902", "d1");
        assertThat(service.get(receipt("other")).status()).isEqualTo(404);
    }

    @Test
    void in_a_batch_only_the_items_of_others_are_refused() {
        Answer answer =
                d1.batch(
                        List.of(
                                Facts.plan("b-1", "r", "d1", "b-1"),
                                Facts.plan("b-2", "r", "d2", "b-2"),
                                Facts.unit("b-3", "COMMUNE", "d1", "31999"),
                                Facts.plan("b-4", "r", "gso:901", "b-4")));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().at("/items").valueStream().map(i -> i.get("status").stringValue()))
                .containsExactly("recorded", "refused", "refused", "recorded");
        assertThat(answer.body().at("/items/1/problem/status").intValue()).isEqualTo(403);
        assertThat(answer.body().at("/items/2/problem/code").stringValue())
                .isEqualTo("forbidden-role");
    }

    @Test
    void what_a_batch_establishes_first_is_judged_by_whom_it_belongs_to() {
        RunningService both = service.as(List.of("registrar", "submitter"), "d1");

        Answer answer =
                both.batch(
                        List.of(
                                Facts.unit("e-1", "COMMUNE", "d1", "31901"),
                                Facts.plan("e-2", "r", "e-1", "e-2"),
                                Facts.unit("e-3", "COMMUNE", "d2", "31902"),
                                Facts.plan("e-4", "r", "e-3", "e-4")));

        assertThat(answer.body().at("/items").valueStream().map(i -> i.get("status").stringValue()))
                .containsExactly("recorded", "recorded", "refused", "refused");
    }

    @Test
    void all_or_nothing_is_nothing_where_one_change_is_anothers() {
        Answer answer =
                service.as(List.of("registrar"), "d1")
                        .batch(
                                List.of(
                                        Facts.unit("w-1", "COMMUNE", "d1", "31903"),
                                        Facts.unit("w-2", "COMMUNE", "d2", "31904")),
                                "?atomic=true");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/items/0/problem/code").stringValue())
                .isEqualTo("others-refused");
        assertThat(answer.body().at("/items/1/problem/code").stringValue())
                .isEqualTo("forbidden-unit");
    }

    @Test
    void the_event_says_who_brought_it_and_is_shown_to_those_it_concerns() {
        Answer receipt = d1.event(Facts.plan("seen", "r", "d1", "seen"));
        String path = "/v1/events/" + receipt.body().get("position").longValue();

        assertThat(d1.get(path).body().get("actor").stringValue()).isEqualTo("submitter@d1");
        assertThat(d1.get(receipt("seen")).status()).isEqualTo(200);
        assertThat(service.as(List.of("viewer"), "d1").get(path).status()).isEqualTo(200);
        assertThat(service.as(List.of("viewer"), "p").get(path).status()).isEqualTo(200);
        for (RunningService other :
                List.of(
                        service.as(List.of("viewer"), "d2"),
                        service.as(List.of("submitter"), "d2"),
                        service.as(List.of("viewer")),
                        service.as(List.of("registrar")))) {
            assertThat(other.get(path).status()).isEqualTo(403);
        }
        assertThat(service.as(List.of("submitter"), "d2").get(receipt("seen")).status())
                .isEqualTo(403);
    }

    @Test
    void an_address_that_could_mean_two_things_is_a_problem_and_no_way_around() {
        for (String path : List.of("/v1/schemas/..;/events/1", "/v1//events/1", "/v1/%2e%2e/x")) {
            Answer answer = nobody.get(path);

            assertThat(answer.status()).as(path).isIn(400, 401, 404);
        }
    }

    @Test
    void no_session_is_begun_and_browsers_are_told_to_be_careful() {
        Answer answer = d1.get("/v1/schemas");

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void no_log_holds_a_token_even_where_everything_is_logged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger security = (Logger) LoggerFactory.getLogger("org.springframework.security");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        security.setLevel(Level.TRACE);
        try {
            String bad = "eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2VjcmV0";
            service.as(bad).get("/v1/events/1");
            d1.event(Facts.plan("logged", "r", "d2", "logged"));
            service.as(List.of("viewer")).get("/v1/events/1");

            assertThat(List.copyOf(log.list)).isNotEmpty();
            assertThat(List.copyOf(log.list))
                    .noneMatch(event -> event.getFormattedMessage().contains("eyJhbGci"));
        } finally {
            security.setLevel(null);
            root.detachAppender(log);
        }
    }

    private static String receipt(String id) {
        return "/v1/events/receipt?id=" + id + "&source=" + Facts.SOURCE;
    }
}
