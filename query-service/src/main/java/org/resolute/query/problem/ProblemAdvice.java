package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever was thrown on the way to an answer into a problem. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return answer(refused, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Throwable cause, HttpServletRequest request) {
        LOG.error("{} {} broke", request.getMethod(), request.getRequestURI(), cause);
        return answer(Refused.because(ProblemCode.BROKEN), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Refused refused = Refused.because(ProblemCode.ofStatus(status.value()));
        return answer(refused, headers, ((ServletWebRequest) request).getRequest());
    }

    static ResponseEntity<Object> answer(
            Refused refused, HttpHeaders headers, HttpServletRequest request) {
        Problem problem = Problem.of(refused, request);
        HttpHeaders sent = new HttpHeaders(headers);
        sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        sent.set(HttpHeaders.CONTENT_LANGUAGE, problem.sentences().language());
        sent.setCacheControl("no-store");
        if (refused.code().status() == 503) {
            sent.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return ResponseEntity.status(refused.code().status()).headers(sent).body(problem.body());
    }
}
