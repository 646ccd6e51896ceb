package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
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

    private final Telling telling;

    ProblemAdvice(Telling telling) {
        this.telling = telling;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return telling.answer(refused, new HttpHeaders(), request);
    }

    /** Parameters that are no UTF-8, are cut off within a %, or are too many to be read. */
    @ExceptionHandler
    ResponseEntity<byte[]> unread(InvalidParameterException cause, HttpServletRequest request) {
        return telling.answer(Refused.because(ProblemCode.BAD_REQUEST), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> broken(Throwable cause, HttpServletRequest request) {
        LOG.error("{} {} broke", request.getMethod(), request.getRequestURI(), cause);
        return telling.answer(Refused.because(ProblemCode.BROKEN), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Refused refused = Refused.because(ProblemCode.ofStatus(status.value()));
        var told = telling.answer(refused, headers, ((ServletWebRequest) request).getRequest());
        return new ResponseEntity<>(told.getBody(), told.getHeaders(), told.getStatusCode());
    }
}
