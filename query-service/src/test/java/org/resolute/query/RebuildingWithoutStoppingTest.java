package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Patience;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenProcess;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

/** An auditor has the views made anew while others ask. */
class RebuildingWithoutStoppingTest {
    private static final int EVENTS = 4_000;
    private static final Duration WAIT_MAX = Duration.ofSeconds(90);
    private static final List<String> QUESTIONS =
            List.of(
                    "/v1/units?validAt=2021-06-01",
                    "/v1/resolutions?asOf=3000",
                    "/v1/resolutions/r-0/progress?validAt=2021-06-01",
                    "/v1/resolutions/r-0/progress?asOf=1500&structure=as-is&format=csv",
                    "/v1/resolutions/r-1/obligations?validAt=2021-06-01",
                    "/v1/resolutions/r-1/timeline?limit=1000&order=desc",
                    "/v1/resolutions/r-0/timeline?limit=50&format=events&asOf=2000");

    private static LedgerDatabases databases;
    private static GivenTopic topic;
    private static GivenService service;
    private static List<String> told;

    @BeforeAll
    static void much_has_happened() {
        databases = Platform.shared().freshLedger();
        topic = GivenTopic.created(bootstrap(), databases.ledger());
        topic.send(
                History.fillTurbulent(new GivenLedger(databases.ledger()), 6, 40, EVENTS)
                        .envelopes());
        service = GivenService.start(databases, bootstrap());
        service.get("/v1/units?minPosition=" + EVENTS);
        told = answers();
    }

    private static String bootstrap() {
        return Platform.shared().kafka().bootstrap();
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    /** Bodies and tags. */
    private static List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            HttpResponse<String> answer = service.get(question);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            answers.add(answer.headers().firstValue("ETag").orElseThrow() + answer.body());
        }
        return answers;
    }

    private static String begin() {
        HttpResponse<String> answer = service.send("POST", "/v1/rebuilds");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode ended(String rebuild) {
        assertThat(Patience.until(WAIT_MAX, () -> !service.json(rebuild).get("endedAt").isNull()))
                .as("%s", service.json(rebuild))
                .isTrue();
        return service.json(rebuild);
    }

    @Test
    void every_answer_stays_the_same_to_the_byte_while_it_lasts_and_after() {
        String rebuild = begin();
        boolean isOver = false;
        while (!isOver) {
            isOver = !service.json(rebuild).get("endedAt").isNull();
            assertThat(answers()).isEqualTo(told);
        }
        JsonNode ended = service.json(rebuild);
        assertThat(ended.get("state").asString()).isEqualTo("serving");
        assertThat(ended.get("position").asLong()).isEqualTo(EVENTS);
        assertThat(ended.get("differences").size()).isZero();
        assertThat(service.json("/v1/status").get("rebuilds").get(0)).isEqualTo(ended);
        assertThat(service.json("/v1/rebuilds").get(0)).isEqualTo(ended);
    }

    @Test
    void what_served_before_comes_back() {
        String rebuild = begin();
        ended(rebuild);
        HttpResponse<String> back = service.send("POST", rebuild + "/rollback");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(202);
        JsonNode ended = ended(back.headers().firstValue("Location").orElseThrow());
        assertThat(ended.get("state").asString()).isEqualTo("serving");
        assertThat(ended.get("reason").asString()).isEqualTo("rollback");
        assertThat(answers()).isEqualTo(told);
        HttpResponse<String> again = service.send("POST", rebuild + "/rollback");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("nothing-kept");
    }

    @Test
    void one_that_has_ended_is_not_cancelled() {
        String rebuild = begin();
        ended(rebuild);
        HttpResponse<String> cancelled = service.send("DELETE", rebuild);

        assertThat(cancelled.statusCode()).isEqualTo(409);
        assertThat(cancelled.body()).contains("rebuild-ended");
    }

    @Test
    void only_one_is_under_way_and_it_can_be_cancelled() {
        String rebuild = begin();
        HttpResponse<String> second = service.send("POST", "/v1/rebuilds");
        HttpResponse<String> cancelled = service.send("DELETE", rebuild);
        String state = ended(rebuild).get("state").asString();

        // The first one may have been done before the others came.
        assertThat(List.of(202, 409)).contains(second.statusCode(), cancelled.statusCode());
        assertThat(state).isEqualTo(cancelled.statusCode() == 202 ? "cancelled" : "serving");
        ended("/v1/rebuilds/" + service.json("/v1/rebuilds").get(0).get("id").asLong());
        assertThat(answers()).isEqualTo(told);
    }

    @Test
    void nobody_but_an_auditor_begins_one() {
        GivenService monitor = service.as(GivenService.token(List.of("monitor")));
        GivenService viewer = service.as(GivenService.token(List.of("viewer"), "u-0"));

        assertThat(monitor.send("POST", "/v1/rebuilds").statusCode()).isEqualTo(403);
        assertThat(monitor.send("DELETE", "/v1/rebuilds/1").statusCode()).isEqualTo(403);
        assertThat(monitor.get("/v1/rebuilds").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/v1/rebuilds").statusCode()).isEqualTo(403);
        assertThat(service.as("").send("POST", "/v1/rebuilds").statusCode()).isEqualTo(401);
    }

    @Test
    void one_that_never_was_is_not_found() {
        for (String id : List.of("999999", "x", "-1", "9999999999999999999")) {
            assertThat(service.get("/v1/rebuilds/" + id).statusCode()).as(id).isEqualTo(404);
            assertThat(service.send("DELETE", "/v1/rebuilds/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_process_killed_in_the_middle_leaves_the_views_and_goes_on(@TempDir Path folder) {
        service.close();
        List<Predicate<JsonNode>> moments =
                List.of(
                        one -> true,
                        one -> one.get("position").asLong() > 0,
                        one -> !one.get("state").asString().equals("building"));
        for (Predicate<JsonNode> moment : moments) {
            try (GivenProcess killed = GivenProcess.start(databases, bootstrap(), folder)) {
                String path =
                        killed.send("POST", "/v1/rebuilds")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow();
                assertThat(Patience.until(WAIT_MAX, () -> moment.test(killed.json(path)))).isTrue();
                killed.kill();
            }
            service = GivenService.start(databases, bootstrap());
            assertThat(answers()).isEqualTo(told);
            ended("/v1/rebuilds/" + service.json("/v1/rebuilds").get(0).get("id").asLong());
            assertThat(answers()).isEqualTo(told);
            service.close();
        }
        service = GivenService.start(databases, bootstrap());
    }
}
