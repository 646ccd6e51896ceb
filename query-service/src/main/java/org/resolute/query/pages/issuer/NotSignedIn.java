package org.resolute.query.pages.issuer;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Someone came from the issuer and is not signed in, with the reason. */
final class NotSignedIn extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. Each has its sentence, {@code issuer.why.<written>}. */
    enum Why {
        /** The person said no, or the issuer did to this person. */
        DENIED(HttpStatus.FORBIDDEN),

        /** Nobody here waits for this answer: begun elsewhere, answered already, or too late. */
        NOT_AWAITED(HttpStatus.BAD_REQUEST),

        /** It came from another issuer, or was made for another question. */
        FOREIGN(HttpStatus.BAD_REQUEST),

        /** The issuer does not take the code. */
        CODE_REFUSED(HttpStatus.BAD_REQUEST),

        /** The issuer says that something between it and us is set up wrongly. */
        SET_UP_WRONGLY(HttpStatus.BAD_GATEWAY),

        /** The issuer does not answer. */
        UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),

        /** Its token is none that the services take. */
        TOKEN_REFUSED(HttpStatus.FORBIDDEN),

        /** Its token names no role that means anything here. */
        WITHOUT_ROLE(HttpStatus.FORBIDDEN),

        /** Its token is longer than browsers keep. */
        TOKEN_TOO_LONG(HttpStatus.BAD_GATEWAY);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    NotSignedIn(Why why, String detail) {
        super(why.written() + ": " + detail);
        this.why = why;
    }

    NotSignedIn(Why why, Exception cause) {
        super(why.written() + ": " + cause.getMessage(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
