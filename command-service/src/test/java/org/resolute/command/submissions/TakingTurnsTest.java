package org.resolute.command.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.answer.Receipts;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.form.Form;
import org.resolute.command.form.Reading;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.settling.Reception;
import org.resolute.command.submissions.Job.Part;
import org.resolute.command.understanding.Intake;
import org.resolute.events.UnitId;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TakingTurnsTest {
    private static final int PART = SubmissionBounds.PART_ITEMS_MAX;
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

    @AfterEach
    void work_on() {
        Crew crew = service.bean(Crew.class);
        if (!crew.isRunning()) {
            crew.start();
        }
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

    private static Turn.Parts rooms() {
        return new Turn.Parts(
                service.bean(Intake.class),
                service.bean(Reception.class),
                service.bean(Receipts.class),
                service.bean(Ledger.class),
                service.bean(JsonMapper.class));
    }

    @Test
    void a_node_that_dies_between_recording_and_keeping_leaves_nothing_twice_or_uncounted()
            throws Exception {
        service.bean(Crew.class).stop();
        long before = head();
        int rows = 3 * PART + 500;
        Answer accepted =
                send("text/csv", Rows.table("dies", rows) + Rows.sound("dies-" + (PART + 700)));
        Store dying = new Store(service.bean(DataSource.class), "dying");
        Job job = dying.claim().orElseThrow();
        workOn(dying, job, 1);
        Part part = dying.part(job.id(), 1).orElseThrow();
        Reading reading = job.form().reading(job.head(), service.bean(Intake.class));
        service.bean(Reception.class)
                .each(
                        part.items().stream()
                                .map(item -> reading.understand(item, job.sender()))
                                .toList());
        assertThat(head()).isEqualTo(before + 2 * PART);

        service.bean(Crew.class).start();
        JsonNode end = finished(accepted);

        assertThat(head()).isEqualTo(before + rows);
        assertThat(end.get("recorded").intValue()).isEqualTo(rows);
        assertThat(end.get("repeated").intValue()).isEqualTo(1);
        List<String> receipts =
                service.get(accepted.header("Location") + "/results").text().lines().toList();
        assertThat(receipts.stream().filter(r -> r.contains("\"recorded\"")).distinct())
                .hasSize(rows);
        assertThat(receipts.getLast()).contains("\"repeated\"");
    }

    /** Lets a node work on a submission until so many parts are kept. */
    private static void workOn(Store store, Job job, int parts) {
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            new Turn(rooms(), store, beside).take(job, () -> begun.getAndIncrement() < parts);
        }
    }

    @Test
    void a_cancelled_one_keeps_what_is_recorded_and_goes_no_further() {
        service.bean(Crew.class).stop();
        long before = head();
        Answer accepted = send("text/csv", Rows.table("cancel", 3 * PART));
        Store store = new Store(service.bean(DataSource.class), "here");
        Job job = store.claim().orElseThrow();
        workOn(store, job, 1);

        Answer cancelled = service.delete(accepted.header("Location"));
        workOn(store, job, 5);
        service.bean(Crew.class).start();
        finished(send("text/csv", Rows.table("after-cancel", 10)));

        assertThat(cancelled.body().get("state").stringValue()).isEqualTo("cancelled");
        assertThat(cancelled.body().get("detail").stringValue())
                .isEqualTo(
                        "Cancelled. 2000 reports are recorded and stay recorded; 4000 were not"
                                + " looked at.");
        assertThat(head()).isLessThanOrEqualTo(before + 2 * PART + 10);
        assertThat(service.get(accepted.header("Location")).body().get("state").stringValue())
                .isEqualTo("cancelled");
        assertThat(service.delete(accepted.header("Location")).status()).isEqualTo(200);
        Answer done = send("text/csv", Rows.table("after-cancel", 10));
        finished(done);
        assertThat(service.delete(done.header("Location")).status()).isEqualTo(409);
    }

    @Test
    void senders_take_turns_however_much_one_of_them_sends() throws IOException {
        service.bean(Crew.class).stop();
        Owner loud = owner("loud");
        Owner quiet = owner("quiet");
        accept(loud, "loud-1", 2_000);
        accept(loud, "loud-2", 2_000);
        accept(quiet, "quiet", 2_000);
        Store store = new Store(service.bean(DataSource.class), "fair");

        List<String> served =
                IntStream.range(0, 4)
                        .mapToObj(i -> {
                            Job job = store.claim().orElseThrow();
                            store.release(job);
                            return job.owner().name();
                        })
                        .toList();
        Job one = store.claim().orElseThrow();
        Job other = store.claim().orElseThrow();

        assertThat(served).containsExactly("loud", "quiet", "loud", "quiet");
        assertThat(List.of(one.owner().name(), other.owner().name()))
                .containsExactly("loud", "quiet");
        store.release(one);
        store.release(other);
        service.bean(Crew.class).start();
        await().atMost(WAIT_MAX)
                .until(() ->
                        List.of(loud, quiet).stream()
                                .flatMap(sender -> own(sender).stream())
                                .allMatch(p -> p.state().equals("done")));
    }

    private static List<Progress> own(Owner sender) {
        Submissions all = service.bean(Submissions.class);
        return all.page(sender, false, Listing.LIMIT_MAX, Optional.empty()).rows();
    }

    private static Owner owner(String name) {
        Set<Role> roles = Set.of(Role.SUBMITTER);
        return new Owner(new Caller(name, roles, new UnitId("p")), Locale.ENGLISH);
    }

    private static Progress accept(Owner owner, String name, int rows) throws IOException {
        return service.bean(Submissions.class)
                .accept(Form.TABLE, Rows.stream(Rows.table(name, rows)), owner);
    }

    @Test
    void what_a_sender_may_not_record_is_refused_row_by_row() {
        RunningService district = service.as(List.of("submitter"), "d1");
        String both =
                Rows.HEADER
                        + Rows.sound("own").replaceAll(",d[12],", ",d1,")
                        + "\n"
                        + Rows.sound("others").replaceAll(",d[12],", ",d2,");

        Answer accepted = district.post("text/csv", both, "Prefer", "respond-async");
        await().atMost(WAIT_MAX)
                .until(() -> district.get(accepted.header("Location")).body().has("finishedAt"));

        JsonNode end = district.get(accepted.header("Location")).body();
        assertThat(end.get("recorded").intValue()).isEqualTo(1);
        assertThat(end.get("refused").intValue()).isEqualTo(1);
    }

    @Test
    void one_sender_has_so_many_open_and_no_more() throws IOException {
        service.bean(Crew.class).stop();
        Owner eager = owner("eager");
        for (int i = 0; i < SubmissionBounds.OPEN_PER_SENDER_MAX; i++) {
            accept(eager, "eager-" + i, 1);
        }

        assertThatThrownBy(() -> accept(eager, "eager-more", 1))
                .isInstanceOf(Unacceptable.class)
                .hasMessage("too-many-submissions");
        assertThat(own(owner("other"))).isEmpty();
    }
}
