package org.resolute.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A request that does not come through.
 *
 * @param code the problem's stable code: {@code token-missing}, {@code token-invalid}, {@code
 *     token-expired}, {@code forbidden-role}, {@code issuer-unavailable}, or {@code request}
 * @param about what the problem's sentence mentions
 * @param challenge the value of {@code WWW-Authenticate}; empty where it has none
 */
public record TurnedAway(int status, String code, List<String> about, String challenge) {

    /** Writes it as a problem, in the asker's language. */
    @FunctionalInterface
    public interface Teller {
        void tell(TurnedAway why, HttpServletRequest request, HttpServletResponse response)
                throws IOException;
    }
}
