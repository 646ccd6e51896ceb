package org.resolute.query.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stable name of each problem, and the HTTP status it is told with. */
public enum ProblemCode {
    BAD_REQUEST(400),
    BAD_PARAMETER(400),
    AMBIGUOUS_REPORT(400),
    BODY_TOO_LARGE(413),
    HEADERS_TOO_LARGE(431),
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    TOKEN_EXPIRED(401),
    TOKEN_WITHOUT_UNIT(403),
    FORBIDDEN_ROLE(403),
    FORBIDDEN_UNIT(403),
    FORBIDDEN_PATH(403),
    FORM_STALE(403),
    NOT_FOUND(404),
    UNKNOWN_RESOLUTION(404),
    UNKNOWN_UNIT(404),
    UNKNOWN_ROUND(404),
    UNKNOWN_REPORT(404),
    UNKNOWN_REBUILD(404),
    NOT_RECORDED_YET(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REBUILD_UNDER_WAY(409),
    REBUILD_ENDED(409),
    NOTHING_KEPT(409),
    BROKEN(500),
    ISSUER_UNAVAILABLE(503),
    POSITION_NOT_REACHED(503),
    TOO_MANY_LISTENERS(503),
    VIEWS_UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it is written outside: {@code unknown-unit}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemCode> ofWritten(String written) {
        return Arrays.stream(values()).filter(code -> code.written().equals(written)).findFirst();
    }

    /** What a status set by the framework means. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 503 -> VIEWS_UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : BROKEN;
        };
    }
}
