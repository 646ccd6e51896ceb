package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;
import org.resolute.query.given.TwoRounds;
import org.resolute.query.given.Upheaval;

/**
 * Every route is asked whenever the views have come to one of five positions, and what it answered
 * is asked for again, as of these positions, after more has happened and after a rebuild.
 */
class LookingBackTest {
    private static final int EVENTS = 400;
    private static final List<Integer> POSITIONS = List.of(13, 22, 120, 330, EVENTS);
    private static final List<String> DAYS =
            List.of("", "&validAt=2020-11-04", "&validAt=2021-11-10", "&validAt=2030-01-01");
    private static final List<String> ROUTES =
            List.of(
                    "/v1/units?format=json",
                    "/v1/units/gso:a?format=csv",
                    "/v1/units/gso:b?format=json",
                    "/v1/units/u-18/lineage?format=json",
                    "/v1/resolutions?format=json",
                    "/v1/resolutions/R?format=csv",
                    "/v1/resolutions/R/progress?rollup=own",
                    "/v1/resolutions/R/progress?structure=as-is",
                    "/v1/resolutions/R/progress?structure=2020-11-03&format=csv",
                    "/v1/resolutions/R/progress?unit=gso:a",
                    "/v1/resolutions/R/obligations?format=json",
                    "/v1/resolutions/R/timeline?limit=1000",
                    "/v1/resolutions/R/timeline?limit=9&order=desc&format=events",
                    "/v1/resolutions/R/periods?rollup=own",
                    "/v1/resolutions/R/gaps?format=json",
                    "/v1/resolutions/R/findings?format=json",
                    "/v1/resolutions/R/figures?format=csv",
                    "/v1/resolutions/R/directives?format=json",
                    "/v1/resolutions/R/rounds?format=json",
                    "/v1/resolutions/R/reports?format=json");

    private static final Map<String, String> TOLD = new LinkedHashMap<>();

    private static LedgerDatabases databases;
    private static GivenLedger ledger;
    private static GivenTopic topic;
    private static GivenService service;

    @BeforeAll
    static void answers_are_kept_while_the_ledger_grows() {
        Platform platform = Platform.shared();
        databases = platform.freshLedger();
        ledger = new GivenLedger(databases.ledger(), Instant.now().minusSeconds(3_600));
        TwoRounds.record(ledger);
        History.fillTurbulent(ledger, 5, 20, EVENTS - Upheaval.EVENTS);
        Upheaval.record(ledger);
        assertThat(ledger.size()).isEqualTo(EVENTS);
        topic = GivenTopic.created(platform.kafka().bootstrap(), databases.ledger());
        service = started();
        int sent = 0;
        for (int position : POSITIONS) {
            topic.send(ledger.envelopes().subList(sent, position));
            sent = position;
            assertThat(service.get("/v1/units?minPosition=" + position).statusCode())
                    .isEqualTo(200);
            for (String path : paths()) {
                TOLD.put(path + "&asOf=" + position, told(path));
            }
        }
    }

    /** In a zone where it is about noon, so that all was recorded on the day of the test. */
    private static GivenService started() {
        int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        String zone = ZoneOffset.ofHours(12 - hour).getId();
        return GivenService.start(databases, Platform.shared().kafka().bootstrap(), zone);
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String resolution : List.of("nq", "r-0")) {
            for (String day : DAYS) {
                ROUTES.forEach(route -> paths.add(route.replace("R", resolution) + day));
            }
        }
        return paths;
    }

    /**
     * Status, body and what the headers say about the position; problems have an id of their own.
     */
    private static String told(String path) {
        HttpResponse<String> answer = service.get(path, "X-Correlation-Id", "same");
        String about =
                Stream.of("As-Of-Position", "As-Of-Recorded", "Content-Type")
                        .map(name -> answer.headers().firstValue(name).orElse(""))
                        .toList()
                        .toString();
        return answer.statusCode() + " " + about + "\n" + answer.body();
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    @Test
    void every_route_answers_as_it_did_when_the_position_was_the_last() {
        TOLD.forEach((path, told) -> assertThat(told(path)).as(path).isEqualTo(told));
        assertThat(TOLD.values().stream().filter(told -> told.startsWith("200")).distinct())
                .as("different answers")
                .hasSizeGreaterThan(200);
    }

    @Test
    void a_rebuild_changes_no_byte() {
        service.close();
        GivenViews.migrated(databases.views()).empty();
        service = started();
        assertThat(service.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
        TOLD.forEach((path, told) -> assertThat(told(path)).as(path).isEqualTo(told));
    }

    @Test
    void an_instant_means_the_last_position_recorded_at_or_before_it() {
        for (int position : POSITIONS.subList(0, 4)) {
            Instant recordedAt = ledger.envelopes().get(position - 1).place().recordedAt();
            for (Instant instant : List.of(recordedAt, recordedAt.plusMillis(999))) {
                String path = "/v1/resolutions/nq/progress?rollup=own&asOf=";
                assertThat(told(path + instant)).isEqualTo(told(path + position));
            }
        }
        Instant first = ledger.envelopes().getFirst().place().recordedAt();
        HttpResponse<String> before = service.get("/v1/units?asOf=" + first.minusNanos(1_000));
        assertThat(before.body()).isEqualTo("[]");
        assertThat(before.headers().firstValue("As-Of-Position")).hasValue("0");
        assertThat(before.headers().firstValue("As-Of-Recorded")).isEmpty();
    }

    @Test
    void a_tag_of_the_past_stays_good_and_one_of_now_names_the_day() {
        String path = "/v1/resolutions/r-0/progress?asOf=120";
        String tag = service.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"120-");
        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get(path + "&validAt=2021-01-01", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(service.get(path.replace("120", "121"), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_goes_on_as_of_the_position_it_began_with() {
        String path = "/v1/resolutions/r-0/timeline?limit=20&asOf=120";
        List<Long> whole = Pages.all(service, path.replace("limit=20", "limit=1000"));
        assertThat(Pages.all(service, path)).isEqualTo(whole);
        String next = Pages.next(service.get(path)).orElseThrow();
        assertThat(service.get(next.replace("asOf=120", "asOf=121")).statusCode()).isEqualTo(400);
    }
}
