package org.resolute.command.answer;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as a whole, so that it leaves with its length in one piece.
 *
 * <p>Written straight to the response it would leave in chunks, and the second write to the socket
 * costs as much as judging the report.
 */
public final class Whole {
    private final JsonMapper mapper;

    Whole(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        MediaType type =
                body instanceof Problem
                        ? MediaType.APPLICATION_PROBLEM_JSON
                        : MediaType.APPLICATION_JSON;
        return answer.contentType(type).body(mapper.writeValueAsBytes(body));
    }
}
