package org.resolute.query.answer;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Gives a reply the form that was asked for. */
final class Given {
    private Given() {}

    static ResponseEntity<?> as(Question question, Reply reply, HttpHeaders headers) {
        headers.setContentType(question.form().type());
        return switch (reply) {
            case Reply.Rows<?> rows -> rows(question, rows, headers);
            case Reply.One<?> one -> one(question, one, headers);
            case Reply.Events events -> {
                link(question, events.next(), headers);
                yield ok(array(events.envelopes()), headers);
            }
        };
    }

    private static <R> ResponseEntity<?> rows(
            Question question, Reply.Rows<R> reply, HttpHeaders headers) {
        link(question, reply.next(), headers);
        return switch (question.form()) {
            case CSV, XLSX -> file(question.form(), reply.sheet(), reply.rows(), headers);
            case JSON, NDJSON, EVENTS, STREAM ->
                    ok(reply.rows().stream().map(reply.sheet()::object).toList(), headers);
        };
    }

    private static <R> ResponseEntity<?> one(
            Question question, Reply.One<R> reply, HttpHeaders headers) {
        return switch (question.form()) {
            case CSV, XLSX -> file(question.form(), reply.sheet(), List.of(reply.row()), headers);
            case JSON, NDJSON, EVENTS, STREAM -> ok(reply.sheet().object(reply.row()), headers);
        };
    }

    private static <R> ResponseEntity<?> file(
            Form form, Sheet<R> sheet, List<R> rows, HttpHeaders headers) {
        String name = sheet.name() + "." + form.written();
        headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
        return ok(form == Form.XLSX ? Xlsx.of(sheet, rows) : Csv.of(sheet, rows), headers);
    }

    private static ResponseEntity<?> ok(Object body, HttpHeaders headers) {
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    /** The recorded bytes side by side, so that nothing of them is written anew. */
    private static byte[] array(List<byte[]> envelopes) {
        int size = envelopes.stream().mapToInt(bytes -> bytes.length + 1).sum() + 2;
        ByteArrayOutputStream array = new ByteArrayOutputStream(size);
        array.write('[');
        for (int i = 0; i < envelopes.size(); i++) {
            if (i > 0) {
                array.write(',');
            }
            array.writeBytes(envelopes.get(i));
        }
        array.write(']');
        return array.toByteArray();
    }

    /** The same question with another cursor; the body is an array and has no place for it. */
    private static void link(Question question, Optional<String> next, HttpHeaders headers) {
        if (next.isPresent()) {
            var request = question.request();
            Stream<String> others =
                    request.getParameterMap().entrySet().stream()
                            .filter(p -> !p.getKey().equals("after"))
                            .map(p -> p.getKey() + "=" + encoded(p.getValue()[0]));
            String query =
                    Stream.concat(others, Stream.of("after=" + encoded(next.get())))
                            .collect(Collectors.joining("&"));
            headers.add(
                    HttpHeaders.LINK,
                    "<" + request.getRequestURI() + "?" + query + ">; rel=\"next\"");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
