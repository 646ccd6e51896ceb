package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

/** One report of a unit is of a version that the service does not know. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnUndertakingSetAsideTest {
    private static final int EVENTS = 300;
    private static final List<String> QUESTIONS =
            List.of(
                    "/v1/resolutions/r-0/progress?validAt=2021-06-01",
                    "/v1/resolutions/r-0/progress?rollup=own&validAt=2021-06-01&asOf=290",
                    "/v1/resolutions/r-0/timeline?limit=1000",
                    "/v1/units");

    private static LedgerDatabases databases;
    private static GivenViews views;
    private static GivenTopic topic;
    private static GivenService service;
    private static Envelope strange;
    private static String unit;

    @BeforeAll
    static void it_was_sent_by_a_newer_service() {
        databases = Platform.shared().freshLedger();
        views = GivenViews.migrated(databases.views());
        List<Envelope> history =
                History.fill(new GivenLedger(databases.ledger()), 4, 9, EVENTS).envelopes();
        strange =
                history.subList(200, EVENTS).stream()
                        .filter(event -> event.subject().startsWith("r-0/"))
                        .findFirst()
                        .orElseThrow();
        unit = strange.subject().substring("r-0/".length());
        int at = (int) strange.place().position();
        topic = GivenTopic.created(Platform.shared().kafka().bootstrap(), databases.ledger());
        topic.send(history.subList(0, at - 1));
        topic.sendBytes(
                "",
                bytes(strange)
                        .replaceFirst("\\.v\\d+\"", ".v99\"")
                        .getBytes(StandardCharsets.UTF_8));
        topic.send(history.subList(at, EVENTS));
        service = start();
    }

    private static String bytes(Envelope envelope) {
        return new String(envelope.toBytes(), StandardCharsets.UTF_8);
    }

    private static GivenService start() {
        GivenService started = GivenService.start(databases, Platform.shared().kafka().bootstrap());
        assertThat(started.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
        return started;
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    private static JsonNode row(String path, String id) {
        return StreamSupport.stream(service.json(path).spliterator(), false)
                .filter(row -> row.get("unit").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void its_unit_says_so_and_so_do_the_sums_it_is_a_part_of() {
        long position = strange.place().position();
        String progress = "/v1/resolutions/r-0/progress?validAt=2020-11-03";

        assertThat(row(progress, unit).get("setAsideFrom").asLong()).isEqualTo(position);
        assertThat(row(progress, "u-0").get("setAsideFrom").asLong()).isEqualTo(position);
        assertThat(row(progress + "&rollup=own", "u-0").get("setAsideFrom").isNull()).isTrue();
        assertThat(row(progress + "&asOf=" + (position - 1), unit).get("setAsideFrom").isNull())
                .isTrue();
    }

    @Test
    void its_entries_say_so_and_those_of_other_units_do_not() {
        for (JsonNode row : service.json("/v1/resolutions/r-0/timeline?limit=1000")) {
            boolean isOurs = row.get("unit").asString("").equals(unit);

            assertThat(row.get("setAsideFrom").isNull()).isEqualTo(!isOurs);
            assertThat(isOurs && row.get("position").asLong() >= strange.place().position())
                    .isFalse();
        }
        for (JsonNode row : service.json("/v1/resolutions/r-1/timeline?limit=1000")) {
            assertThat(row.get("setAsideFrom").isNull()).isTrue();
        }
    }

    @Test
    void every_answer_names_the_position_in_a_header() {
        String position = Long.toString(strange.place().position());

        assertThat(service.get("/v1/units").headers().firstValue("Set-Aside-From"))
                .contains(position);
        assertThat(service.get("/v1/units?asOf=100").headers().firstValue("Set-Aside-From"))
                .isEmpty();
    }

    @Test
    void the_status_lists_it_with_its_reason() {
        JsonNode status = service.json("/v1/status");
        JsonNode one = status.get("setAside").get(0);

        assertThat(status.get("setAside").size()).isEqualTo(1);
        assertThat(status.get("setAsideFrom").asLong()).isEqualTo(strange.place().position());
        assertThat(one.get("undertaking").asString()).isEqualTo(strange.subject());
        assertThat(one.get("position").asLong()).isEqualTo(strange.place().position());
        assertThat(one.get("type").asString()).endsWith(".v99");
        assertThat(one.get("reason").asString()).contains("is not known here");
        assertThat(one.get("events").asLong()).isPositive();
        assertThat(status.get("intake").asString()).isNotEqualTo("stopped");
    }

    @Test
    void who_sees_a_subtree_is_not_told_of_other_units() {
        GivenService viewer = service.as(GivenService.token(List.of("viewer"), "u-1"));

        assertThat(viewer.json("/v1/status").get("setAside").size()).isZero();
    }

    @Test
    void the_meter_counts_it() {
        assertThat(service.get("/actuator/prometheus").body())
                .containsPattern("resolute_intake_set_aside\\{[^}]*} 1\\.0");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void once_it_is_understood_the_answers_are_those_of_an_undisturbed_service() {
        String before = tag(service.get(QUESTIONS.getLast()));
        service.close();
        String hex = HexFormat.of().formatHex(strange.toBytes());
        views.execute(
                "update set_aside set envelope = '\\x%s' where position = %d"
                        .formatted(hex, strange.place().position()));
        service = start();
        List<String> mended = QUESTIONS.stream().map(q -> service.get(q).body()).toList();
        assertThat(service.json("/v1/status").get("setAside").size()).isZero();
        assertThat(tag(service.get(QUESTIONS.getLast()))).isNotEqualTo(before);

        it_is_as_if_nothing_had_been(mended);
    }

    private static void it_is_as_if_nothing_had_been(List<String> mended) {
        LedgerDatabases others = Platform.shared().freshLedger();
        String bootstrap = Platform.shared().kafka().bootstrap();
        try (GivenTopic other = GivenTopic.created(bootstrap, others.ledger());
                GivenService undisturbed = GivenService.start(others, bootstrap)) {
            other.send(History.fill(new GivenLedger(others.ledger()), 4, 9, EVENTS).envelopes());
            undisturbed.get("/v1/units?minPosition=" + EVENTS);

            assertThat(mended)
                    .isEqualTo(QUESTIONS.stream().map(q -> undisturbed.get(q).body()).toList());
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
