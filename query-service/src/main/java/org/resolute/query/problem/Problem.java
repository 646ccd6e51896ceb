package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem as RFC 9457 writes it. */
record Problem(Refused refused, Sentences sentences, String instance) {

    static Problem of(Refused refused, HttpServletRequest request) {
        return new Problem(refused, Sentences.askedBy(request), CorrelationFilter.idOf(request));
    }

    Map<String, Object> body() {
        String code = refused.code().written();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", sentences.say(code + ".title", List.of()));
        body.put("status", refused.code().status());
        body.put("detail", sentences.say(code + ".detail", refused.values()));
        body.put("code", code);
        body.put("instance", instance);
        if (!refused.faults().isEmpty()) {
            body.put("errors", refused.faults().stream().map(this::error).toList());
        }
        return body;
    }

    private Map<String, Object> error(Fault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("parameter", fault.parameter());
        error.put("code", fault.code());
        error.put("detail", sentences.say("fault." + fault.code(), fault.values()));
        return error;
    }
}
