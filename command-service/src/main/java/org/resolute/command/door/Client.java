package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Sentences;
import org.resolute.command.answer.Unacceptable;
import org.resolute.events.wire.Envelope.Origin;

/** Who asks, as far as an answer and a record need to know. */
record Client(Problems problems, Origin origin, HttpServletRequest request) {
    /** Everyone, until the service knows tokens; it listens on loopback only. */
    private static final String ANYBODY = "local";

    static Client of(HttpServletRequest request) {
        String correlation = CorrelationFilter.idOf(request);
        return new Client(
                new Problems(Sentences.language(request.getHeader("Accept-Language")), correlation),
                new Origin(ANYBODY, correlation, null),
                request);
    }

    /** Whether all is to be recorded or nothing. */
    boolean wantsAllOrNothing() {
        return "atomic=true".equals(request.getQueryString());
    }

    /** A parameter that would be ignored is a promise that would be broken: it is refused. */
    void refuseParameters() {
        String query = request.getQueryString();
        if (query != null && !query.isEmpty() && !wantsAllOrNothing()) {
            throw new Unacceptable(400, "parameter-unknown", query);
        }
        String prefer = request.getHeader("Prefer");
        if (prefer != null && prefer.contains("respond-async")) {
            throw new Unacceptable(400, "async-unavailable");
        }
    }
}
