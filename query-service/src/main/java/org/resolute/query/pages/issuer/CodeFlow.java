package org.resolute.query.pages.issuer;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.resolute.query.pages.issuer.NotSignedIn.Why;
import org.resolute.tokens.Caller;
import org.resolute.tokens.SignInIssuer;
import org.resolute.tokens.Tokens;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The way of a person to the issuer and back: the authorization code flow of OpenID Connect Core
 * 1.0 with the proof key of RFC 7636.
 */
final class CodeFlow {
    /** Browsers keep cookies of 4,096 bytes with their names and what else is said of them. */
    private static final int TOKEN_LENGTH_MAX = 3_900;

    private final SignInIssuer issuer;
    private final Exchange exchange;
    private final Tokens tokens;
    private final String scope;

    CodeFlow(SignInIssuer issuer, Exchange exchange, Tokens tokens, String scope) {
        this.issuer = issuer;
        this.exchange = exchange;
        this.tokens = tokens;
        this.scope = scope;
    }

    /** Where the browser is sent with an attempt. */
    URI there(Attempt attempt, String back) throws NotSignedIn {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", issuer.client());
        asked.put("redirect_uri", back);
        asked.put("scope", scope);
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        try {
            return with(issuer.authorization(), asked);
        } catch (IOException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        }
    }

    /**
     * Where the browser is sent to sign out at the issuer too; the page it comes back to if not.
     */
    URI out(String back) throws NotSignedIn {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        asked.put("client_id", issuer.client());
        asked.put("post_logout_redirect_uri", back);
        try {
            URI page = URI.create(back);
            return issuer.end().map(end -> with(end, asked)).orElse(page);
        } catch (IOException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        }
    }

    private static URI with(URI address, Map<String, String> asked) {
        String mark = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + mark + Exchange.written(asked));
    }

    /**
     * The token that a browser came back for.
     *
     * @param answer what the issuer sent it back with
     * @param sentTo to where
     */
    String token(Attempt attempt, Map<String, String> answer, String sentTo) throws NotSignedIn {
        demandAwaited(attempt, answer);
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw refused(answer.getOrDefault("error", "neither code nor error"));
        }
        Exchange.Tokens given = exchange.tokens(code, attempt, sentTo);
        String subject = subject(given.id(), attempt.nonce());
        if (!caller(given.access()).subject().equals(subject)) {
            throw new NotSignedIn(Why.FOREIGN, "the two tokens are about two persons");
        }
        return given.access();
    }

    private void demandAwaited(Attempt attempt, Map<String, String> answer) throws NotSignedIn {
        if (!attempt.state().equals(answer.get("state"))) {
            throw new NotSignedIn(Why.NOT_AWAITED, "it has the state of no attempt of here");
        }
        try {
            String from = answer.get("iss");
            if (from == null ? issuer.namesItself() : !from.equals(issuer.name())) {
                throw new NotSignedIn(Why.FOREIGN, "another issuer answers: " + from);
            }
        } catch (IOException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        }
    }

    private static NotSignedIn refused(String error) {
        Why why =
                switch (error) {
                    case "access_denied", "login_required", "interaction_required" -> Why.DENIED;
                    case "temporarily_unavailable", "server_error" -> Why.UNREACHABLE;
                    default -> Why.SET_UP_WRONGLY;
                };
        return new NotSignedIn(why, error);
    }

    private String subject(String idToken, String nonce) throws NotSignedIn {
        try {
            return issuer.subject(idToken, nonce);
        } catch (BadJwtException e) {
            throw new NotSignedIn(Why.FOREIGN, e);
        } catch (JwtException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        }
    }

    /** Asks what every request is asked, so that nobody gets a cookie that opens nothing. */
    private Caller caller(String token) throws NotSignedIn {
        if (token.length() > TOKEN_LENGTH_MAX) {
            throw new NotSignedIn(Why.TOKEN_TOO_LONG, token.length() + " characters");
        }
        try {
            Caller caller = tokens.caller(token);
            if (caller.roles().isEmpty()) {
                throw new NotSignedIn(Why.WITHOUT_ROLE, caller.subject());
            }
            return caller;
        } catch (AuthenticationServiceException e) {
            throw new NotSignedIn(Why.UNREACHABLE, e);
        } catch (AuthenticationException e) {
            throw new NotSignedIn(Why.TOKEN_REFUSED, e);
        }
    }
}
