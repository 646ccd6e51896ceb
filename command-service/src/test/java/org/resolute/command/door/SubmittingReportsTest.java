package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

/** What a sender gets for reports that are as they should be, and for their repeats. */
class SubmittingReportsTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_new_report_is_recorded_and_can_be_read_back_to_the_byte() {
        Answer answer = service.event(Facts.outreach("new-1", "r", "gso:901", "a-1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("status").stringValue()).isEqualTo("recorded");
        long position = answer.body().get("position").longValue();
        assertThat(answer.header("Location")).isEqualTo("/v1/events/" + position);
        Answer event = service.get("/v1/events/" + position);
        assertThat(event.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(event.body().get("subject").stringValue()).isEqualTo("r/d1");
        assertThat(event.body().get("position").stringValue()).isEqualTo(Long.toString(position));
        assertThat(event.text()).contains("\"unit\":\"gso:901\"");
    }

    @Test
    void the_same_report_again_gets_the_first_receipt() {
        Answer first = service.event(Facts.plan("twice-1", "r", "d1", "doc-1"));
        Answer second = service.event(Facts.plan("twice-1", "r", "d1", "doc-1"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("status").stringValue()).isEqualTo("repeated");
        assertThat(second.body().get("position")).isEqualTo(first.body().get("position"));
        assertThat(second.body().get("recordedAt")).isEqualTo(first.body().get("recordedAt"));
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict() {
        service.event(Facts.plan("other-1", "r", "d1", "doc-2"));
        Answer answer = service.event(Facts.plan("other-1", "r", "d1", "doc-3"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("other-content");
    }

    @Test
    void a_batch_is_answered_item_by_item_in_the_order_it_was_sent() {
        Answer answer =
                service.batch(
                        List.of(
                                Facts.plan("mixed-1", "r", "d1", "doc-10"),
                                Facts.plan("mixed-2", "r", "nowhere", "doc-11"),
                                "{\"specversion\":\"1.0\"}",
                                Facts.plan("mixed-1", "r", "d1", "doc-10"),
                                Facts.plan("mixed-4", "r", "gso:902", "doc-12")));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().get("received").intValue()).isEqualTo(5);
        assertThat(answer.body().get("recorded").intValue()).isEqualTo(2);
        assertThat(answer.body().get("repeated").intValue()).isEqualTo(1);
        assertThat(answer.body().get("refused").intValue()).isEqualTo(2);
        assertThat(answer.body().get("items").valueStream().map(i -> i.get("status").stringValue()))
                .containsExactly("recorded", "refused", "malformed", "repeated", "recorded");
    }

    @Test
    void units_established_in_a_batch_are_known_to_the_reports_behind_them() {
        Answer answer =
                service.batch(
                        List.of(
                                Facts.unit("c1", "COMMUNE", "d1", "31001"),
                                Facts.plan("behind-1", "r", "gso:31001", "doc-1"),
                                Facts.unit("c2", "COMMUNE", "c1", "31002")));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().at("/items/1/status").stringValue()).isEqualTo("recorded");
        assertThat(answer.body().at("/items/2/problem/code").stringValue())
                .isEqualTo("parent-not-above");
    }

    @Test
    void lines_are_a_batch_too() {
        String lines =
                Facts.plan("line-1", "r", "d2", "doc-20")
                        + "\n\nnot json\n"
                        + Facts.plan("line-2", "r", "d2", "doc-21")
                        + "\n";
        Answer answer = service.post("application/x-ndjson", lines);

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().get("items").valueStream().map(i -> i.get("status").stringValue()))
                .containsExactly("recorded", "malformed", "recorded");
    }

    @Test
    void attributes_may_come_as_headers() {
        String data =
                """
                {"resolution":"r","unit":"d1","document":"h-1","kind":"PROJECT",\
                "title":"Đề án","reference":"1"}\
                """;
        Answer answer =
                service.post(
                        "application/json",
                        data,
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "header-1",
                        "ce-source",
                        Facts.SOURCE,
                        "ce-type",
                        "org.resolute.plan-drafted.v1",
                        "ce-time",
                        "2021-03-01T09:00:00+07:00");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(service.get("/v1/events/" + answer.body().get("position")).text())
                .endsWith("\"data\":" + data + "}");
    }

    @Test
    void after_any_doubt_the_receipt_can_be_asked_for() {
        Answer sent = service.event(Facts.plan("doubt-1", "r", "d2", "doc-30"));
        Answer asked = service.get("/v1/events/receipt?id=doubt-1&source=" + Facts.SOURCE);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().get("position")).isEqualTo(sent.body().get("position"));
        assertThat(service.get("/v1/events/receipt?id=never&source=x").status()).isEqualTo(404);
    }

    @Test
    void an_earlier_receipt_may_be_attested_and_stays_beside_the_moment_of_recording() {
        String report =
                Facts.plan("attested", "r", "d2", "doc-attested")
                        .replace(
                                "\"time\":",
                                "\"receivedat\":\"2021-03-02T10:00:00+07:00\",\"time\":");

        Answer answer = service.event(report);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(service.get(answer.header("Location")).body().get("receivedat").stringValue())
                .isEqualTo("2021-03-02T10:00:00+07:00");
        Answer before =
                service.event(
                        report.replace("2021-03-02T", "2021-02-28T").replace("attested", "early"));
        assertThat(before.status()).isEqualTo(400);
        assertThat(before.text()).contains("before-it-happened");
    }
}
