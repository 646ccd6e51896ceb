package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import tools.jackson.databind.JsonNode;

class AskingOverHttpTest {
    private static GivenLedger ledger;
    private static GivenTopic topic;
    private static GivenService service;

    @BeforeAll
    static void a_province_with_two_districts_reports() {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        ledger = new GivenLedger(databases.ledger());
        ledger.record(
                Facts.unit("kg", "Tỉnh Kiên Giang", Level.PROVINCE, null), "2020-01-01T00:00:00Z");
        ledger.record(
                Facts.unit("am", "Huyện An Minh", Level.DISTRICT, "kg"), "2020-01-01T00:00:00Z");
        ledger.record(
                Facts.unit("hd", "Huyện Hòn Đất", Level.DISTRICT, "gso:kg"),
                "2020-01-01T00:00:00Z");
        ledger.record(
                Facts.unit("am-1", "Xã Đông Hưng B", Level.COMMUNE, "am"), "2020-01-01T00:00:00Z");
        ledger.record(Facts.resolution("dh-xi", "gso:kg"), "2020-10-17T09:00:00+07:00");
        ledger.record(Facts.plan("dh-xi", "gso:am", "kh-1"), "2021-03-01T08:00:00+07:00");
        ledger.record(Facts.session("dh-xi", "am", 240, 231), "2021-02-01T08:00:00+07:00");
        ledger.record(Facts.outreach("dh-xi", "am", 100, null), "2021-04-01T08:00:00+07:00");
        ledger.record(Facts.outreach("dh-xi", "am-1", 1200, 4000), "2021-05-01T08:00:00+07:00");
        ledger.record(
                Facts.outreach("dh-xi", "hd", Counting.CONTACTS, 70, null),
                "2021-05-01T08:00:00+07:00");
        ledger.record(Facts.plan("dh-xi", "hd", "kh-2", "=1+1"), "2021-06-30T23:30:00+07:00");
        ledger.record(Facts.plan("dh-xi", "kg", "kh-0"), "2021-07-01T00:10:00+07:00");
        topic = GivenTopic.created(platform.kafka().bootstrap(), databases.ledger());
        topic.send(ledger.envelopes());
        service = GivenService.start(databases, platform.kafka().bootstrap());
        assertThat(service.get("/v1/units?minPosition=12").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return service.get("/v1/resolutions/dh-xi/" + path, headers);
    }

    private static JsonNode json(String path) {
        return GivenService.json(get(path));
    }

    private static List<String> texts(JsonNode rows, String column) {
        return rows.valueStream().map(row -> row.get(column).asString()).toList();
    }

    @Test
    void progress_has_its_columns_in_their_order() {
        assertThat(json("progress?depth=0").get(0).propertyNames())
                .containsExactly(
                        """
                        resolution unit name level parent expected onTime reportedLate late \
                        missing notYetDue documentsRequired documentsDrafted documentsApproved \
                        documentsStarted documentsStartedOnTime documentsFinished sessions \
                        attended attendanceExpected essaysCollected essaysExpected essaysReviewed \
                        reached target unitsWithTarget unitsExpected inspections reviews \
                        recommendationsForwarded openObstacles openDirectives completion \
                        onSchedule coverage attendance lastPosition lastRecordedAt units \
                        reachedWithoutTarget contacts contactsTarget unitsForwarding \
                        unitsForwardingExpected unitsInspecting unitsInspectingExpected \
                        unitsReviewing unitsReviewingExpected outreachActivities obstaclesReported \
                        obstaclesResolved essays essayReviews forwarding inspection review \
                        warnings divisible setAsideFrom\
                        """
                                .split(" "));
    }

    @Test
    void what_resolutions_are_called_is_told_without_their_figures() {
        JsonNode named = GivenService.json(service.get("/v1/resolutions/dh-xi?measures=none"));
        JsonNode all = GivenService.json(service.get("/v1/resolutions?measures=none"));
        JsonNode whole = GivenService.json(service.get("/v1/resolutions/dh-xi"));

        assertThat(named.propertyNames())
                .hasSize(8)
                .startsWith("resolution", "title")
                .endsWith("withdrawnOn", "obligations");
        assertThat(named.propertyNames())
                .allSatisfy(name -> assertThat(named.get(name)).isEqualTo(whole.get(name)));
        assertThat(all.valueStream()).contains(named);
    }

    @Test
    void progress_of_the_scope_comes_in_tree_order_and_adds_up() {
        JsonNode rows = json("progress");
        assertThat(texts(rows, "unit")).containsExactly("kg", "am", "am-1", "hd");
        JsonNode province = rows.get(0);
        assertThat(province.get("documentsDrafted").asLong()).isEqualTo(3);
        assertThat(province.get("coverage").asDouble()).isEqualTo(0.3);
        assertThat(province.get("attendance").asDouble()).isEqualTo(0.9625);
        assertThat(province.get("reachedWithoutTarget").asLong()).isEqualTo(100);
        assertThat(rows.get(3).get("coverage").isNull()).isTrue();
    }

    @Test
    void level_depth_and_rollup_choose_rows() {
        assertThat(texts(json("progress?level=District"), "unit")).containsExactly("am", "hd");
        assertThat(texts(json("progress?unit=gso:am&depth=1"), "unit"))
                .containsExactly("am", "am-1");
        assertThat(json("progress?unit=am&depth=0&rollup=own").get(0).get("reached").asLong())
                .isZero();
    }

    @Test
    void a_day_in_the_timeline_is_a_day_of_the_ledgers_zone() {
        assertThat(texts(json("timeline?from=2021-06-30&to=2021-06-30"), "entry"))
                .containsExactly("kh-2");
        assertThat(texts(json("timeline?from=2021-07-01T00:00:00%2B07:00"), "entry"))
                .containsExactly("kh-0");
    }

    @Test
    void recorded_events_come_back_to_the_byte() {
        String whole =
                ledger.envelopes().stream()
                        .filter(e -> e.subject().startsWith("dh-xi/am"))
                        .sorted(Comparator.comparing(Envelope::occurredAt))
                        .map(e -> new String(e.toBytes(), StandardCharsets.UTF_8))
                        .filter(e -> !e.contains("am-1"))
                        .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer =
                get("timeline?unit=am", "Accept", "application/cloudevents+json");
        assertThat(answer.body()).isEqualTo(whole);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/cloudevents-batch+json"));
    }

    @Test
    void an_empty_accept_takes_any_form_and_several_are_one_list() {
        assertThat(get("timeline", "Accept", "").statusCode()).isEqualTo(200);
        assertThat(
                        get("timeline", "Accept", "image/png", "Accept", "text/csv")
                                .headers()
                                .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(get("timeline", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void csv_has_a_mark_a_header_and_no_formula() {
        HttpResponse<String> answer = get("timeline?types=plan-drafted", "Accept", "text/csv");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFFposition,resolution,unit,name,type,time");
        assertThat(lines.get(2)).contains(",'=1+1,");
        assertThat(answer.body()).endsWith("\r\n");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"timeline-dh-xi.csv\"");
        assertThat(get("progress?format=csv&depth=0").body())
                .contains(
                        "dh-xi,kg,Tỉnh Kiên Giang,PROVINCE,,"
                                + "0,0,0,0,0,0,0,3,0,0,0,0,1,231,240,0,0,0,"
                                + "1200,4000,1,0,0,0,0,0,0,,,0.3,0.9625,12,");
    }

    @Test
    void every_answer_names_its_position_and_is_not_sent_twice() {
        HttpResponse<String> first = get("progress");
        assertThat(first.headers().firstValue("As-Of-Position")).hasValue("12");
        assertThat(first.headers().firstValue("As-Of-Recorded"))
                .hasValue("2021-01-01T00:00:12.000001Z");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("progress?minPosition=3", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("As-Of-Position")).hasValue("12");
        assertThat(get("progress?level=district", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(get("progress?format=csv", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void units_are_found_by_id_code_name_and_parent() {
        assertThat(texts(service.json("/v1/units?q=an%20minh"), "unit")).containsExactly("am");
        assertThat(texts(service.json("/v1/units?parent=gso:kg"), "unit"))
                .containsExactly("am", "hd");
        assertThat(texts(service.json("/v1/units?level=commune"), "unit")).containsExactly("am-1");
        assertThat(service.json("/v1/units/gso:hd").get("name").asString())
                .isEqualTo("Huyện Hòn Đất");
    }

    @Test
    void resolutions_carry_the_measures_of_their_scope() {
        JsonNode all = service.json("/v1/resolutions");
        assertThat(all.get(0)).isEqualTo(service.json("/v1/resolutions/dh-xi"));
        assertThat(all.get(0).get("scope").asString()).isEqualTo("kg");
        assertThat(all.get(0).get("reached").asLong()).isEqualTo(1200);
    }

    @Test
    void status_tells_position_and_lag() {
        JsonNode status = service.json("/v1/status");
        assertThat(status.get("position").asLong()).isEqualTo(12);
        assertThat(status.get("intake").asString()).isEqualTo("running");
        assertThat(status.get("head").asLong()).isEqualTo(12);
    }

    @Test
    void health_and_meters_are_seen_from_outside() {
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health/readiness").body()).contains("\"intake\"");
        assertThat(service.get("/actuator/prometheus").body())
                .contains("resolute_intake_position{", "resolute_intake_lag_events{")
                .contains("resolute_intake_stopped{", "resolute_intake_batch_time_seconds_sum{");
    }
}
