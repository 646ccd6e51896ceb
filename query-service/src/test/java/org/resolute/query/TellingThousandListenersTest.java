package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.platform.Patience;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenListener;
import org.resolute.query.given.GivenService;

/** As many listen as one node takes. */
class TellingThousandListenersTest {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final Pattern LISTENERS =
            Pattern.compile("resolute_live_listeners(?:\\{[^}]*})? (\\d+)");
    private static final String DAY = "2021-05-01T08:00:00+07:00";

    private GivenAnswers answers;

    @BeforeEach
    void a_province() {
        answers =
                GivenAnswers.after(
                        TellingThousandListenersTest::facts,
                        "--server.tomcat.connection-timeout=3s");
    }

    private static void facts(GivenLedger ledger) {
        ledger.record(Facts.unit("kg", "Tỉnh Kiên Giang", Level.PROVINCE, null), DAY);
        ledger.record(Facts.resolution("dh-xi", "kg"), DAY);
    }

    @AfterEach
    void everybody_leaves() {
        answers.close();
    }

    private void reports(int count) {
        answers.happens(ledger -> {
            for (int i = 0; i < count; i++) {
                ledger.record(Facts.outreach("dh-xi", "kg", 10, 100), DAY);
            }
        });
    }

    private int listeners() {
        Matcher gauge = LISTENERS.matcher(answers.service().get("/actuator/prometheus").body());
        assertThat(gauge.find()).isTrue();
        return Integer.parseInt(gauge.group(1));
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void all_hear_everything_once_also_those_who_come_again_and_nobody_else_comes_in() {
        GivenService service = answers.service();
        long first = answers.ledger().size() + 1L;
        List<GivenListener> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            all.add(GivenListener.to(service, "/v1/stream"));
        }
        HttpResponse<String> tooMany = service.get("/v1/stream");
        assertThat(tooMany.statusCode()).isEqualTo(503);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(listeners()).isEqualTo(1_000);

        List<List<Long>> before = new ArrayList<>();
        List<GivenListener> again = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            reports(100);
            GivenListener leaving = all.removeLast();
            leaving.close();
            before.add(upTo(leaving));
            again.add(comingAgain(leaving));
        }
        long last = answers.ledger().size();

        all.forEach(
                one -> assertThat(one.awaitLast(last).positions()).isEqualTo(from(first, last)));
        for (int i = 0; i < again.size(); i++) {
            List<Long> heard = new ArrayList<>(before.get(i));
            heard.addAll(again.get(i).awaitLast(last).positions());
            assertThat(heard).isEqualTo(from(first, last));
        }
        all.forEach(GivenListener::close);
    }

    /** What a listener knows that it has heard. */
    private static List<Long> upTo(GivenListener leaving) {
        long last = Long.parseLong(leaving.last());
        return leaving.positions().stream().filter(position -> position <= last).toList();
    }

    /** The place of one who left is free once the service has noticed. */
    private GivenListener comingAgain(GivenListener leaving) {
        String last = leaving.last();
        assertThat(Patience.until(WAIT_MAX, () -> listeners() < 1_000)).isTrue();
        return GivenListener.to(answers.service(), "/v1/stream", "Last-Event-ID", last);
    }

    @Test
    void who_never_reads_is_cut_off_and_the_others_hear_on() throws IOException {
        reports(40_000);
        try (Socket deaf = new Socket();
                GivenListener other = GivenListener.to(answers.service(), "/v1/stream?after=0")) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), answers.service().port()));
            String request =
                    """
                    GET /v1/stream?after=0 HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    \r
                    """
                            .formatted(GivenService.token(List.of("auditor")));
            deaf.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(Patience.until(WAIT_MAX, () -> listeners() == 2)).isTrue();

            assertThat(Patience.until(WAIT_MAX, () -> listeners() == 1)).isTrue();
            reports(10);
            long last = answers.ledger().size();
            assertThat(other.awaitLast(last).positions()).isEqualTo(from(1, last));
        }
    }

    @Test
    void a_service_that_stops_ends_the_lines() {
        GivenListener listener = GivenListener.to(answers.service(), "/v1/stream");

        answers.service().close();

        listener.awaitEnd();
    }
}
