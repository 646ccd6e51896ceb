package org.resolute.command.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.ledger.Ledger;
import tools.jackson.databind.JsonNode;

class WorkingThroughALargeFileTest {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        service.batch(Facts.province());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Answer send(String type, String body) {
        return service.post(type, body, "Prefer", "respond-async; wait=0");
    }

    private static JsonNode finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return finished(accepted.header("Location"));
    }

    private static JsonNode finished(String location) {
        await().atMost(WAIT_MAX).until(() -> service.get(location).body().has("finishedAt"));
        return service.get(location).body();
    }

    private static long head() {
        return service.bean(Ledger.class).head();
    }

    @Test
    void it_is_accepted_at_once_and_answered_row_by_row() {
        long before = head();
        String table = Rows.table("once", 1_500);

        Answer accepted = send("text/csv", table);
        JsonNode end = finished(accepted);

        assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
        assertThat(accepted.body().get("total").intValue()).isEqualTo(1_500);
        assertThat(end.get("state").stringValue()).isEqualTo("done");
        assertThat(end.get("recorded").intValue()).isEqualTo(1_500);
        assertThat(head()).isEqualTo(before + 1_500);
        List<String> receipts =
                service.get(accepted.header("Location") + "/results").text().lines().toList();
        assertThat(receipts).hasSize(1_500);
        assertThat(receipts.get(1_234)).contains("\"index\":1234,\"id\":\"once-1234\"");
        assertThat(service.get("/v1/submissions").text()).contains(end.get("id").stringValue());

        JsonNode again = finished(send("text/csv", table));
        assertThat(again.get("repeated").intValue()).isEqualTo(1_500);
        assertThat(head()).isEqualTo(before + 1_500);
    }

    @Test
    void refused_rows_come_back_as_they_were_sent() {
        String header = "\uFEFF" + Rows.HEADER.replace("\n", "\r\n").replace(',', ';');
        String bad =
                "outreach-recorded;\"b\"\"1\";s;2021-10-12T09:00:00+07:00;r;\"gso:404\";a\r\n"
                        + "=1+1; b2;s;;;;;;;\"hai\ndòng\";\r\n"
                        + "outreach-recorded;b3;s;2021-10-12T09:00:00+07:00;r;d1;a;MEETING;PUBLIC"
                        + ";một;UNIQUE\r\n";
        String good = Rows.sound("beside-bad").replace(',', ';') + "\r\n";

        Answer accepted = send("text/csv", header + good + bad);
        JsonNode end = finished(accepted);

        assertThat(end.get("refused").intValue()).isEqualTo(3);
        Answer rejected = service.get(accepted.header("Location") + "/rejected");
        assertThat(rejected.header("Content-Type")).startsWith("text/csv");
        assertThat(rejected.text()).isEqualTo(header + bad);
        assertThat(service.get(accepted.header("Location") + "/results").text())
                .contains("\"row\":5", "\"column\":\"reached\"");
    }

    @Test
    void refused_items_of_the_other_forms_come_back_as_well() {
        String good = Facts.plan("forms", "r", "d1", "forms");
        String bad = "{ \"id\" : \"\\u0000\", \"né\":1}";
        String worse = "{\"x\":\"\u0000\"}";

        Answer lines = send("application/x-ndjson", bad + "\n" + good + "\n\n" + worse);
        Answer array =
                send(
                        "application/cloudevents-batch+json",
                        "[" + bad + " , " + good + "," + worse + "]");

        finished(lines);
        finished(array);
        assertThat(service.get(lines.header("Location") + "/rejected").text())
                .isEqualTo(bad + "\n" + worse + "\n");
        assertThat(service.get(array.header("Location") + "/rejected").text())
                .isEqualTo("[" + bad + ",\n" + worse + "]");
    }

    @Test
    void what_cannot_be_told_apart_is_not_accepted() {
        int before = service.get("/v1/submissions").body().size();

        assertThat(send("text/csv", Rows.table("open", 2_000) + "\"").status()).isEqualTo(400);
        assertThat(send("text/csv", Rows.HEADER).status()).isEqualTo(400);
        assertThat(send("text/csv", "a,b\n1,2\n").status()).isEqualTo(400);
        assertThat(send("application/cloudevents-batch+json", "[{").status()).isEqualTo(400);
        assertThat(service.get("/v1/submissions").body().size()).isEqualTo(before);
        assertThat(service.get("/v1/submissions/0123").status()).isEqualTo(404);
        assertThat(service.get("/v1/submissions/0123/rejected").status()).isEqualTo(404);
    }

    @Test
    void one_unit_may_have_more_rows_than_a_command_takes() {
        String table = Rows.table("one-unit", 1_900).replaceAll(",d[12],", ",d1,");

        JsonNode end = finished(send("text/csv", table));

        assertThat(end.get("recorded").intValue()).isEqualTo(1_900);
    }

    @Test
    void a_hundred_thousand_rows_are_worked_through_a_part_at_a_time() {
        int rows = 100_000;
        long before = head();

        Answer accepted =
                service.stream(
                        "text/csv", () -> Rows.made("large", rows), "Prefer", "respond-async");
        JsonNode end = finished(accepted);

        assertThat(end.get("recorded").intValue()).isEqualTo(rows);
        assertThat(head()).isEqualTo(before + rows);
    }
}
