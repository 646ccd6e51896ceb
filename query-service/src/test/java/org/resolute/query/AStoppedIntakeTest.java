package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Patience;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

/** The service came back to a topic that tells another history than the one in its views. */
class AStoppedIntakeTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final String REASON = "another event at position 20";

    private static GivenTopic topic;
    private static GivenService service;

    @BeforeAll
    static void the_topic_was_filled_from_another_ledger() {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        String bootstrap = platform.kafka().bootstrap();
        topic = GivenTopic.created(bootstrap, databases.ledger());
        topic.send(History.fill(new GivenLedger(databases.ledger()), 2, 5, 20).envelopes());
        try (GivenService before = GivenService.start(databases, bootstrap)) {
            assertThat(before.get("/v1/units?minPosition=20").statusCode()).isEqualTo(200);
        }
        topic.delete();
        topic.create();
        topic.send(History.fill(new GivenLedger(databases.ledger()), 3, 5, 30).envelopes());
        service = GivenService.start(databases, bootstrap);
        assertThat(
                        Patience.until(
                                WAIT_MAX,
                                () -> status().get("intake").asString().equals("stopped")))
                .as("%s", status())
                .isTrue();
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    private static JsonNode status() {
        return service.json("/v1/status");
    }

    @Test
    void says_so_and_why_in_its_status() {
        assertThat(status().get("reason").asString()).contains(REASON);
    }

    @Test
    void says_so_and_why_in_its_health() {
        HttpResponse<String> health = service.get("/actuator/health/readiness");

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains(REASON);
    }

    @Test
    void says_so_in_its_meter() {
        assertThat(service.get("/actuator/prometheus").body())
                .containsPattern("resolute_intake_stopped\\{[^}]*} 1\\.0");
    }

    @Test
    void lives_on_since_a_restart_would_mend_nothing() {
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void answers_as_of_the_position_it_kept() {
        HttpResponse<String> units = service.get("/v1/units");

        assertThat(units.statusCode()).isEqualTo(200);
        assertThat(units.headers().firstValue("As-Of-Position")).contains("20");
    }
}
