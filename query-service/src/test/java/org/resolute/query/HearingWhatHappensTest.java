package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenListener;
import org.resolute.query.given.GivenService;
import tools.jackson.databind.JsonNode;

/** Two districts report while people listen. */
class HearingWhatHappensTest {
    private static final String DAY = "2021-05-01T08:00:00+07:00";

    private static GivenAnswers answers;

    @BeforeAll
    static void a_province_with_two_districts() {
        answers = GivenAnswers.after(HearingWhatHappensTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        ledger.record(Facts.unit("kg", "Tỉnh Kiên Giang", Level.PROVINCE, null), DAY);
        ledger.record(Facts.unit("am", "Huyện An Minh", Level.DISTRICT, "kg"), DAY);
        ledger.record(Facts.unit("hd", "Huyện Hòn Đất", Level.DISTRICT, "kg"), DAY);
        ledger.record(Facts.unit("am-1", "Xã Đông Hưng B", Level.COMMUNE, "am"), DAY);
        ledger.record(Facts.resolution("dh-xi", "kg"), DAY);
        ledger.record(Facts.resolution("dh-xii", "kg"), DAY);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static GivenListener listen(String parameters, String... headers) {
        return GivenListener.to(answers.service(), "/v1/stream" + parameters, headers);
    }

    private static void reports(String... units) {
        answers.happens(ledger -> {
            for (String unit : units) {
                ledger.record(Facts.outreach("dh-xi", unit, 10, 100), DAY);
            }
        });
    }

    private static List<String> units(GivenListener listener) {
        listener.awaitLast(answers.ledger().size());
        return listener.heard().stream().map(said -> said.get("unit").asString("-")).toList();
    }

    @Test
    void a_report_is_told_with_the_counts_it_changed() {
        try (GivenListener listener = listen("")) {
            answers.happens(ledger -> {
                ledger.record(Facts.session("dh-xii", "hd", 240, 231), DAY);
                ledger.record(Facts.outreach("dh-xii", "hd", 1200, 4000), DAY);
            });
            int size = answers.ledger().size();
            JsonNode said = listener.awaitLast(size).heard().getLast();

            assertThat(listener.positions()).containsExactly(size - 1L, (long) size);
            assertThat(said.get("type").asString()).isEqualTo("outreach-recorded");
            assertThat(said.get("resolution").asString()).isEqualTo("dh-xii");
            assertThat(said.get("unit").asString()).isEqualTo("hd");
            assertThat(said.get("recordedAt").asString()).startsWith("2021-01-01T00:00:");
            assertThat(said.get("changes").toString())
                    .contains("{\"measure\":\"reached\",\"before\":0,\"after\":1200}")
                    .contains("{\"measure\":\"coverage\",\"before\":null,\"after\":0.3}")
                    .doesNotContain("attended");
        }
    }

    @Test
    void a_browser_and_a_plain_client_may_listen() {
        try (GivenListener listener = listen("", "Accept", "text/event-stream")) {
            assertThat(listener.answer().headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(listener.answer().headers().firstValue("Cache-Control"))
                    .hasValue("no-store");
            assertThat(listener.last()).isEqualTo("" + answers.ledger().size());
        }
        listen("", "Accept", "*/*").close();
        assertThat(answers.service().send("HEAD", "/v1/stream").statusCode()).isEqualTo(200);
        assertThat(answers.service().get("/v1/stream", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
    }

    @Test
    void who_comes_again_hears_what_lies_between_once() {
        reports("am", "hd");
        GivenListener first = listen("?after=" + (answers.ledger().size() - 2));
        first.awaitLast(answers.ledger().size()).close();
        reports("am-1", "kg");
        try (GivenListener again = listen("?after=0", "Last-Event-ID", first.last())) {
            assertThat(units(again)).containsExactly("am-1", "kg");
            reports("hd");
            assertThat(units(again)).containsExactly("am-1", "kg", "hd");
        }
        try (GivenListener whole = listen("?after=0")) {
            long size = answers.ledger().size();
            assertThat(whole.awaitLast(size).positions())
                    .isEqualTo(LongStream.rangeClosed(1, size).boxed().toList());
        }
    }

    @Test
    void a_viewer_hears_of_its_subtree_and_of_what_concerns_all() {
        GivenService am = answers.service().as(GivenService.token(List.of("viewer"), "am"));
        try (GivenListener viewer = GivenListener.to(am, "/v1/stream")) {
            reports("hd", "am-1", "kg", "am");
            answers.happens(ledger -> {
                ledger.record(
                        Facts.obligation(
                                "dh-xi", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2021-06-30"),
                        DAY);
                ledger.record(Facts.extended("dh-xi", "vb", "hd", "2021-07-31"), DAY);
            });
            assertThat(units(viewer)).containsExactly("am-1", "am", "-");
            assertThat(viewer.heard().getLast().get("type").asString()).isEqualTo("obligation-set");
        }
    }

    @Test
    void a_part_is_heard_by_unit_and_resolution() {
        try (GivenListener part = listen("?unit=gso:am&resolution=dh-xi")) {
            reports("hd", "am-1");
            answers.happens(ledger -> {
                ledger.record(Facts.outreach("dh-xii", "am", 10, null), DAY);
                ledger.record(Facts.moved("am-1", "hd", "2021-05-02"), DAY);
            });
            reports("am-1", "am");
            answers.happens(ledger -> ledger.record(Facts.moved("am-1", "am", "2021-05-03"), DAY));
            assertThat(units(part)).containsExactly("am-1", "am", "am-1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "am, ?unit=hd, 403, forbidden-unit",
        "am, ?unit=gso:kg, 403, forbidden-unit",
        "am, ?unit=nowhere, 404, unknown-unit",
        "am, ?resolution=nq, 404, unknown-resolution",
        "am, ?validAt=2021-01-01, 400, bad-parameter",
        "am, ?asOf=1, 400, bad-parameter",
        "am, ?unit=am&unit=am, 400, bad-parameter",
        "am, ?unit=, 400, bad-parameter",
        "am, ?after=-1, 400, bad-parameter",
        "am, ?after=1e3, 400, bad-parameter",
        "am, ?after=999999999, 404, not-recorded-yet",
    })
    void a_question_that_is_not_good_is_refused(
            String own, String parameters, int status, String code) {
        GivenService viewer = answers.service().as(GivenService.token(List.of("viewer"), own));

        refused(viewer.get("/v1/stream" + parameters), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "1 2", "99999999999999999999", "%00"})
    void an_id_that_is_no_position_is_refused(String id) {
        HttpResponse<String> answer = answers.service().get("/v1/stream", "Last-Event-ID", id);

        refused(answer, 400, "bad-parameter");
        assertThat(answer.body()).contains("Last-Event-ID");
    }

    @Test
    void an_id_that_was_never_given_out_is_refused() {
        refused(
                answers.service().get("/v1/stream", "Last-Event-ID", "4711000"),
                404,
                "not-recorded-yet");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(GivenService.json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void the_stream_ends_with_the_token() {
        String token = GivenService.token(Duration.ofSeconds(2), List.of("auditor"));
        try (GivenListener listener = GivenListener.to(answers.service().as(token), "/v1/stream")) {
            listener.awaitEnd();
        }
    }
}
