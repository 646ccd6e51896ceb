package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.resolute.command.answer.Problem;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.ledger.LedgerUnreadable;
import org.resolute.command.ledger.NotAppended;
import org.resolute.command.limits.TooMany;
import org.resolute.command.submissions.NotKept;
import org.resolute.command.understanding.Fault;
import org.resolute.events.Malformed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever went wrong into a problem a sender can act on. Nothing internal is told. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception e, HttpServletRequest request) {
        Problems problems = Client.problems(request);
        return switch (e) {
            case Unacceptable turned -> answer(turned.in(problems));
            case Malformed whole -> answer(problems.malformed(List.of(Fault.of(whole))));
            case TooMany more -> tooMany(more, problems);
            case NotAppended busy -> unavailable(e, problems);
            case LedgerUnreadable down -> unavailable(e, problems);
            case NotKept full -> unavailable(e, problems);
            case DataAccessResourceFailureException down -> unavailable(e, problems);
            case SocketTimeoutException slow -> answer(problems.of(408, "body-incomplete"));
            case IOException gone -> answer(problems.of(400, "body-incomplete"));
            case InvalidParameterException unread -> answer(problems.of(400, "request"));
            case ErrorResponse known -> answer(of(known.getStatusCode().value(), problems));
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
                yield answer(problems.of(500, "internal"));
            }
        };
    }

    private static ResponseEntity<Problem> tooMany(TooMany more, Problems problems) {
        return ResponseEntity.status(429)
                .header("Retry-After", Long.toString(more.retryAfterSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(429, more.code(), more.retryAfterSeconds()));
    }

    private static ResponseEntity<Problem> unavailable(Exception e, Problems problems) {
        LOG.warn("Turned away for now: {}", e.getMessage());
        return ResponseEntity.status(503)
                .header("Retry-After", "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(503, "unavailable"));
    }

    /** What a status means that was set by the framework. */
    static Problem of(int status, Problems problems) {
        return switch (status) {
            case 404 -> problems.of(404, "path-unknown");
            case 405 -> problems.of(405, "method");
            case 406 -> problems.of(406, "not-acceptable");
            case 415 -> problems.of(415, "content-type", "");
            default -> problems.of(400, "request");
        };
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        if (problem.status() == 429) {
            answer.header("Retry-After", "10");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
