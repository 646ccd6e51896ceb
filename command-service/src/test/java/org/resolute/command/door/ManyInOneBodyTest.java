package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

/** JSON arrays, lines, and packed bodies, sound and hostile. */
class ManyInOneBodyTest {
    private static final String ARRAY = "application/cloudevents-batch+json";
    private static final String LINES = "application/x-ndjson";
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

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_packed_body_is_read_like_any_other() {
        String event = Facts.plan("gz-1", "r", "d1", "gz-1");

        Answer one =
                service.post(
                        "application/cloudevents+json",
                        gzip(bytes(event)),
                        "Content-Encoding",
                        "gzip");
        Answer again = service.post(LINES, gzip(bytes(event)), "Content-Encoding", "gzip");

        assertThat(one.status()).as(one.text()).isEqualTo(201);
        assertThat(again.body().get("repeated").intValue()).isEqualTo(1);
    }

    @Test
    void a_bomb_is_turned_away_by_what_it_unpacks_to() {
        byte[] bomb = gzip(new byte[Body.BATCH_BYTES_MAX + 1]);
        byte[] lines = gzip(bytes("\n".repeat(Body.BATCH_BYTES_MAX + 1)));
        byte[] small = gzip(new byte[Body.EVENT_BYTES_MAX + 1]);

        assertThat(bomb.length).isLessThan(64 * 1024);
        for (String type : new String[] {ARRAY, LINES, "text/csv"}) {
            assertThat(service.post(type, bomb, "Content-Encoding", "gzip").status())
                    .isBetween(400, 413);
        }
        assertThat(service.post(LINES, lines, "Content-Encoding", "gzip").status()).isEqualTo(413);
        String one = "application/cloudevents+json";
        assertThat(service.post(one, small, "Content-Encoding", "gzip").status()).isEqualTo(413);
    }

    @Test
    void what_cannot_be_unpacked_is_named() {
        byte[] packed = gzip(bytes(Facts.plan("gz-2", "r", "d1", "gz-2").repeat(9)));
        byte[] cut = Arrays.copyOf(packed, packed.length - 12);

        assertThat(code(service.post(LINES, cut, "Content-Encoding", "gzip"))).isEqualTo("gzip");
        assertThat(code(service.post(LINES, "{}", "Content-Encoding", "gzip"))).isEqualTo("gzip");
        assertThat(code(service.post(LINES, "", "Content-Encoding", "gzip"))).isEqualTo("gzip");
        assertThat(code(service.post(LINES, "{}", "Content-Encoding", "br")))
                .isEqualTo("content-encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[%s,{\"a\":NaN},%s]                    | syntax",
                "[%s,{\"id\":1e400},%s]                 | form",
                "[%s,null,%s]                           | form",
                "[%s,12,%s]                             | form",
                "[%s,\"{]\\\"\",%s]                     | form",
                "[%s,{\"id\":\"a\",\"id\":\"b\"},%s]    | syntax",
            })
    void an_element_that_is_not_understood_leaves_the_others_alone(String array, String code) {
        String body =
                array.formatted(
                        Facts.plan("el-1", "r", "d1", "el-1"),
                        Facts.plan("el-2", "r", "d1", "el-2"));

        Answer answer = service.post(ARRAY, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(207);
        assertThat(answer.body().get("received").intValue()).isEqualTo(3);
        assertThat(answer.body().at("/items/1/problem/errors").toString()).contains(code);
        assertThat(answer.body().at("/items/2/id").stringValue()).isEqualTo("el-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "{}", "[", "[{}", "[{},]", "[,{}]", "[{}] x", "[{}}]", "[{]}", "[\"", "[{} {}"
            })
    void an_array_that_cannot_be_told_apart_is_turned_away(String body) {
        Answer answer = service.post(ARRAY, body);

        // Elements that only lack a comma are one element, and that is not understood.
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    }

    @Test
    void more_than_is_answered_at_once_is_told_how_to_be_sent() {
        String event = Facts.plan("many", "r", "d1", "many");
        String lines = String.join("\n", Collections.nCopies(1_001, event));

        Answer answer = service.post(LINES, lines);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("too-many-items");
        assertThat(answer.body().get("detail").stringValue()).contains("Prefer: respond-async");
    }

    @Test
    void hostile_bodies_are_turned_away_in_every_form() {
        String keys = "{" + "\"k\":1,".repeat(1_000_000) + "\"k\":1}";
        String deep = "[" + "[".repeat(10_000) + "]".repeat(10_000) + "]";
        byte[] invalid = bytes(Facts.plan("u", "r", "d1", "u"));
        invalid[invalid.length / 2] = (byte) 0xC0;

        assertThat(service.post(LINES, keys).status()).isEqualTo(413);
        assertThat(service.post(ARRAY, "[" + keys + "]").status()).isEqualTo(413);
        assertThat(service.post(ARRAY, deep).status()).isEqualTo(422);
        for (String type : new String[] {ARRAY, LINES, "text/csv"}) {
            assertThat(code(service.post(type, invalid))).isIn("not-utf-8", "array-broken");
            assertThat(service.post(type + ";charset=utf-16", "x").status()).isEqualTo(415);
            assertThat(service.post(type, new byte[Body.BATCH_BYTES_MAX + 1]).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void a_line_is_an_item_whatever_ends_it() {
        String body =
                "\uFEFF"
                        + Facts.plan("l-1", "r", "d1", "l-1")
                        + "\r\n\n  \n"
                        + Facts.plan("l-2", "r", "d1", "l-2");

        Answer answer = service.post(LINES, body);

        assertThat(answer.body().get("recorded").intValue()).as(answer.text()).isEqualTo(2);
    }

    private static String code(Answer answer) {
        return answer.body().path("code").stringValue("none: " + answer.text());
    }
}
