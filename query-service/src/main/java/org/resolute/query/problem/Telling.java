package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs and people what was wrong, each in a form of theirs. */
@Component
final class Telling {
    private final JsonMapper mapper;
    private final Shown shown;

    Telling(JsonMapper mapper, Shown shown) {
        this.mapper = mapper;
        this.shown = shown;
    }

    ResponseEntity<byte[]> answer(
            Refused refused, HttpHeaders headers, HttpServletRequest request) {
        return answer(refused, refused.code().status(), headers, request);
    }

    /**
     * @param status the one to tell it with, where it is not the problem's own
     */
    ResponseEntity<byte[]> answer(
            Refused refused, int status, HttpHeaders headers, HttpServletRequest request) {
        HttpHeaders sent = new HttpHeaders(headers);
        sent.setCacheControl("no-store");
        if (status == 503 && !sent.containsHeader(HttpHeaders.RETRY_AFTER)) {
            sent.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return new ResponseEntity<>(
                body(refused, sent, request), sent, HttpStatusCode.valueOf(status));
    }

    private byte[] body(Refused refused, HttpHeaders sent, HttpServletRequest request) {
        if (Shown.isAskedBy(request)) {
            sent.setContentType(new MediaType("text", "html", StandardCharsets.UTF_8));
            return shown.page(refused, CorrelationFilter.idOf(request), request)
                    .getBytes(StandardCharsets.UTF_8);
        }
        Problem problem = Problem.of(refused, request);
        sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        sent.set(HttpHeaders.CONTENT_LANGUAGE, problem.sentences().language());
        return mapper.writeValueAsBytes(problem.body());
    }
}
