package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

/** Sound bodies, broken at random; the seed is the bug report. */
class FuzzingTheFormsTest {
    private static final int BODIES = 400;
    private static final String TABLE =
            """
            type,id,source,time,resolution,unit,document,kind,title,reference
            plan-drafted,f1,s,2021-03-01T09:00:00+07:00,r,d1,f1,PLAN,"Kế, hoạch",1
            plan-drafted,f2,s,2021-03-01T09:00:00+07:00,r,d1,f2,PLAN,=1,"2"
            """;
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ";",
                    ":",
                    "\\",
                    "\n",
                    "\r",
                    "\u0000",
                    "\uFEFF",
                    "null",
                    "1e400",
                    "NaN",
                    "-",
                    "9007199254740993",
                    "\\ud800",
                    "\uD83D\uDE00",
                    "data",
                    "time",
                    "đ",
                    "\"\"",
                    "{\"a\":",
                    "'",
                    "=",
                    "\t",
                    "\\u0000");
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(120)
    void no_broken_body_breaks_the_service(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < BODIES; i++) {
            int form = random.nextInt(4);
            byte[] body = broken(sound(form), random);

            Answer answer = service.post(type(form), body);

            assertThat(answer.status())
                    .as("seed %d, body %d: %s", seed, i, new String(body, StandardCharsets.UTF_8))
                    .isBetween(200, 499);
            assertThat(answer.text()).doesNotContain("at org.", "Exception");
        }
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private static String type(int form) {
        return switch (form) {
            case 0 -> "application/cloudevents+json";
            case 1 -> "application/cloudevents-batch+json";
            case 2 -> "application/x-ndjson";
            default -> "text/csv";
        };
    }

    private static String sound(int form) {
        String one = Facts.plan("f1", "r", "d1", "f1");
        String other = Facts.outreach("f2", "r", "d2", "f2");
        return switch (form) {
            case 0 -> one;
            case 1 -> "[" + one + " , " + other + "]";
            case 2 -> one + "\n" + other + "\n";
            default -> TABLE;
        };
    }

    private static byte[] broken(String sound, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sound);
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 20)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
                default -> text.setLength(Math.max(1, at));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
