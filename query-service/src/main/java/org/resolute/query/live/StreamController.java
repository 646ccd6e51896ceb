package org.resolute.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.resolute.query.answer.Question;
import org.resolute.query.asof.When;
import org.resolute.query.live.Entrance.Admitted;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.tokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens, told to whoever listens, from now on or from behind the position heard last. A
 * question is turned down before the stream begins; afterwards it can only end.
 */
@RestController
final class StreamController {
    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final String LAST = "Last-Event-ID";

    private final Listener.Sources sources;
    private final Entrance entrance;
    private final Tokens tokens;

    StreamController(Listener.Sources sources, Entrance entrance, Tokens tokens) {
        this.sources = sources;
        this.entrance = entrance;
        this.tokens = tokens;
    }

    @GetMapping("/v1/stream")
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = Question.ofStream(request, "unit", "resolution", "after");
        Admitted admitted = entrance.admit(question, heard(question, request));
        boolean isHead = HttpMethod.HEAD.matches(request.getMethod());
        if (!isHead && !sources.recent().enter()) {
            throw Refused.because(ProblemCode.TOO_MANY_LISTENERS);
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Servers in between must not wait for more before they pass a message on.
        response.setHeader("X-Accel-Buffering", "no");
        if (!isHead) {
            tell(admitted, response);
        }
    }

    /** What the client has heard: it says so itself when it comes again. */
    private static Optional<Long> heard(Question question, HttpServletRequest request) {
        long after = question.number("after", 0, Long.MAX_VALUE, 0);
        String last = request.getHeader(LAST);
        if (last == null) {
            return question.text("after").map(_ -> after);
        } else if (When.POSITION.matcher(last).matches()) {
            return Optional.of(Long.valueOf(last));
        }
        question.fault(LAST, "number", 0, Long.MAX_VALUE);
        return Optional.empty();
    }

    private void tell(Admitted admitted, HttpServletResponse response) throws IOException {
        BooleanSupplier isWelcome = tokens.standing();
        try {
            new Listener(sources, admitted, isWelcome, response.getOutputStream()).listen();
        } catch (IOException e) {
            LOG.debug("A listener went away, or took nothing for too long");
        } catch (Refused e) {
            LOG.debug("The views cannot be read; the listener comes again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sources.recent().leave();
        }
    }
}
