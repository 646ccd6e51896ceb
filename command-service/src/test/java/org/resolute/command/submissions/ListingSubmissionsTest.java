package org.resolute.command.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

class ListingSubmissionsTest {
    private static final int SENT = 5;
    private static RunningService service;
    private static RunningService sender;
    private static RunningService auditor;
    private static final List<String> OWN = new ArrayList<>();

    @BeforeAll
    static void two_senders_and_an_auditor() {
        service = RunningService.onFreshLedger();
        service.batch(Facts.province());
        sender = service.as(List.of("submitter"), "p");
        auditor = service.as(List.of("auditor"));
        send(service, "other");
        for (int n = 0; n < SENT; n++) {
            OWN.addFirst(send(sender, "own-" + n));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String send(RunningService by, String name) {
        Answer accepted =
                by.post("text/csv", Rows.table(name, 3), "Prefer", "respond-async; wait=0");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.body().get("id").stringValue();
    }

    private static List<String> column(Answer page, String name) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return StreamSupport.stream(page.body().spliterator(), false)
                .map(row -> row.get(name).stringValue())
                .toList();
    }

    private static Optional<String> next(Answer page) {
        String link = page.header("Link");
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(link.substring(1, link.indexOf(">; rel=\"next\"")));
    }

    /** All pages from this one on. */
    private static List<String> ids(RunningService asker, String path) {
        List<String> ids = new ArrayList<>();
        for (Optional<String> at = Optional.of(path); at.isPresent(); ) {
            Answer page = asker.get(at.get());
            assertThat(column(page, "id").size()).isBetween(1, 2);
            ids.addAll(column(page, "id"));
            at = next(page);
        }
        return ids;
    }

    @Test
    void a_sender_pages_through_his_own_the_newest_first() {
        assertThat(ids(sender, "/v1/submissions?limit=2")).isEqualTo(OWN);
        assertThat(column(sender.get("/v1/submissions"), "sender"))
                .hasSize(SENT)
                .containsOnly(column(sender.get("/v1/submissions"), "sender").getFirst());
    }

    @Test
    void an_auditor_who_asks_sees_those_of_all() {
        List<String> all = ids(auditor, "/v1/submissions?all=true&limit=2");

        assertThat(all).hasSize(SENT + 1).doesNotHaveDuplicates().startsWith(OWN.getFirst());
        assertThat(column(auditor.get("/v1/submissions?all=true"), "sender"))
                .hasSize(SENT + 1)
                .contains(column(service.get("/v1/submissions"), "sender").getFirst());
        assertThat(auditor.get("/v1/submissions").text()).isEqualTo("[]");
        assertThat(auditor.get("/v1/submissions/" + OWN.getFirst()).status()).isEqualTo(403);
    }

    @Test
    void nobody_else_does() {
        Answer answer = sender.get("/v1/submissions?all=true");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("forbidden-role");
        assertThat(service.as(List.of("viewer"), "p").get("/v1/submissions").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, parameter-number",
        "limit=101, parameter-number",
        "limit=many, parameter-number",
        "after=MQ, parameter-cursor",
        "after=*, parameter-cursor",
        "all=yes, parameter-value",
        "limit=1&limit=2, parameter-unknown",
        "state=done, parameter-unknown"
    })
    void what_is_not_understood_is_refused(String question, String code) {
        Answer answer = sender.get("/v1/submissions?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo(code);
    }

    @Test
    void nobody_sees_or_touches_the_submission_of_another() {
        String path = "/v1/submissions/" + column(service.get("/v1/submissions"), "id").getFirst();

        assertThat(sender.get(path).status()).isEqualTo(404);
        assertThat(sender.get(path + "/rejected").status()).isEqualTo(404);
        assertThat(sender.get(path + "/results").status()).isEqualTo(404);
        assertThat(sender.delete(path).status()).isEqualTo(404);
        assertThat(service.get(path).status()).isEqualTo(200);
    }
}
