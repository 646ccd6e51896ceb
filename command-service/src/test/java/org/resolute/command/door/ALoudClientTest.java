package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

/** A client that sends too much is told to slow down, and the others do not notice it. */
class ALoudClientTest {
    private static final int REPORTS_PER_SECOND = 40;
    private static final int LARGE_BODY_BYTES = 20 * 1024 * 1024;

    /** Lets a client ask a few times a second. */
    private static RunningService patient;

    /** Lets a client ask as often as it likes, a few times at once. */
    private static RunningService narrow;

    @BeforeAll
    static void start() {
        patient =
                RunningService.with(
                        "--resolute.limits.requests-per-second=5",
                        "--resolute.limits.reports-per-second=" + REPORTS_PER_SECOND);
        narrow = RunningService.with("--resolute.limits.requests-at-once=4");
        assertThat(patient.batch(Facts.province()).status()).isEqualTo(200);
        assertThat(narrow.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        narrow.close();
        patient.close();
    }

    @Test
    void too_many_requests_are_turned_away_until_the_time_that_is_told() {
        RunningService loud = patient.as(List.of("submitter"), "d1");
        Answer answer = loud.event(Facts.outreach("first", "r", "d1", "first"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"requests\";q=10;w=2");
        assertThat(answer.header("RateLimit")).startsWith("\"requests\";r=");
        for (int i = 0; i < 400 && answer.status() == 201; i++) {
            answer = loud.event(Facts.outreach("loud-" + i, "r", "d1", "loud-" + i));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("too-many-requests");
        assertThat(answer.header("Content-Type")).contains("problem+json");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 2L);
        RunningService quiet = patient.as(List.of("submitter"), "d2");
        assertThat(quiet.event(Facts.outreach("quiet", "r", "d2", "quiet")).status())
                .isEqualTo(201);
    }

    @Test
    void too_many_reports_are_turned_away_before_any_is_recorded() {
        RunningService sender = patient.as(List.of("submitter"), "d2");
        Answer answer = sender.batch(reports(0));
        int round = 1;
        for (; answer.status() == 200 && round < 8; round++) {
            answer = sender.batch(reports(round));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("too-many-reports");
        String last = "many-" + (round - 1) + "-0";
        assertThat(
                        patient.get("/v1/events/receipt?source=" + Facts.SOURCE + "&id=" + last)
                                .status())
                .isEqualTo(404);
    }

    private static List<String> reports(int round) {
        return IntStream.range(0, 2 * REPORTS_PER_SECOND)
                .mapToObj(i -> "many-" + round + "-" + i)
                .map(id -> Facts.outreach(id, "r", "d2", id))
                .toList();
    }

    @Test
    void requests_that_never_end_take_their_own_places_only() throws IOException {
        RunningService slow = narrow.as(List.of("submitter"), "d1");
        List<Socket> open = new ArrayList<>();
        try {
            // A look takes a place too, and one that was begun meanwhile may find none.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        open.add(begun(slow, 100));
                        return slow.get("/v1/events/1").status() == 429;
                    });
            assertThat(slow.get("/v1/events/1").body().get("code").stringValue())
                    .isEqualTo("too-many-at-once");
            RunningService other = narrow.as(List.of("submitter"), "d2");
            assertThat(other.event(Facts.outreach("other", "r", "d2", "other")).status())
                    .isEqualTo(201);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void large_bodies_of_one_client_leave_room_for_those_of_others() throws IOException {
        RunningService large = narrow.as(List.of("monitor"));
        try (Socket first = begun(large, LARGE_BODY_BYTES);
                Socket second = begun(large, LARGE_BODY_BYTES)) {
            assertThat(statusLine(answered(first, second))).contains(" 429 ");
            RunningService other = narrow.as(List.of("registrar"));
            String padded =
                    " ".repeat(1024 * 1024)
                            + "["
                            + Facts.unit("roomy", "COMMUNE", "d1", "99")
                            + "]";
            assertThat(other.post("application/cloudevents-batch+json", padded).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void where_all_clients_together_fill_the_room_the_next_is_told_so() throws IOException {
        int bytes = 30 * 1024 * 1024;
        try (Socket one = begun(narrow.as(List.of("submitter"), "d1"), bytes);
                Socket two = begun(narrow.as(List.of("submitter"), "d2"), bytes);
                Socket three = begun(narrow.as(List.of("submitter"), "p"), bytes)) {
            assertThat(statusLine(answered(one, two, three))).contains(" 503 ");
        }
    }

    /** A request whose head is sent, and whose body never comes. */
    private static Socket begun(RunningService sender, int bodyBytes) throws IOException {
        URI address = sender.address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(15_000);
        String head =
                "POST /v1/events HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/cloudevents-batch+json\r\n"
                        + "Authorization: Bearer "
                        + sender.bearer()
                        + "\r\nContent-Length: "
                        + bodyBytes
                        + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The one that came last, whichever that was. */
    private static Socket answered(Socket... sockets) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                Stream.of(sockets)
                                        .filter(ALoudClientTest::isAnswered)
                                        .findFirst()
                                        .orElse(null),
                        Objects::nonNull);
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString();
    }
}
