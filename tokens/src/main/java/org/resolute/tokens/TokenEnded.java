package org.resolute.tokens;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A good token whose time is over. */
final class TokenEnded extends InvalidBearerTokenException {
    private static final long serialVersionUID = 1L;

    TokenEnded(Throwable cause) {
        super("the token has expired", cause);
    }
}
