package org.resolute.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.resolute.tokens.KeyFolder.Trust;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Tells who asks from the token of a request.
 *
 * <p>Maintainer's note. Checking a signature costs more than all the rest of a short request, so
 * what was checked is remembered: under the token's SHA-256, so that no token lies in memory, until
 * it ends, and at most {@link #MEMORY_MAX}, after which an issuer's keys are asked again. The state
 * of the key folder is looked at first: when a key is gone or a token revoked, nothing that was
 * remembered counts any more.
 */
public final class Tokens implements AuthenticationManager {
    private static final int REMEMBERED_MAX = 10_000;
    private static final Duration MEMORY_MAX = Duration.ofMinutes(5);

    private final KeyFolder folder;
    private final JwtDecoder checks;
    private final Clock clock;
    private final Cache<ByteBuffer, Known> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).expireAfterWrite(MEMORY_MAX).build();

    private Tokens(KeyFolder folder, JwtDecoder checks, Clock clock) {
        this.folder = folder;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Trusts the keys of a folder and of an issuer.
     *
     * @param keys the folder of public keys and of the list of revoked tokens
     * @param issuer the address of an OIDC issuer; empty where there is none
     * @throws IllegalStateException where nobody's token could be checked
     */
    public static Tokens of(Path keys, Optional<String> issuer, Clock clock) {
        KeyFolder folder = new KeyFolder(keys, clock);
        if (folder.isEmpty() && issuer.isEmpty()) {
            throw new IllegalStateException(
                    "No token could be checked: "
                            + keys
                            + " (RESOLUTE_KEYS) holds no public key, and there is no OIDC_ISSUER");
        }
        Optional<Issuer> oidc = issuer.map(name -> new Issuer(name, clock));
        return new Tokens(folder, Checking.by(folder, oidc, clock), clock);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        return known(String.valueOf(asked.getCredentials()));
    }

    /**
     * Tells at any later time whether what was shown with the request that this thread answers
     * still counts: the token has not ended, and whom we trust has not changed since.
     */
    public BooleanSupplier standing() {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        return () ->
                !(shown instanceof Known known)
                        || known.isGood(clock.instant(), folder.trust().number());
    }

    /**
     * Whose token this is.
     *
     * @throws AuthenticationException where it is not good
     */
    public Caller caller(String token) {
        return known(token).caller();
    }

    Known known(String token) {
        Trust trust = folder.trust();
        ByteBuffer key = digest(token);
        Known known = remembered.getIfPresent(key);
        if (known == null || !known.isGood(clock.instant(), trust.number())) {
            known = check(token, trust);
            remembered.put(key, known);
        }
        return known;
    }

    private Known check(String token, Trust trust) {
        try {
            Jwt jwt = checks.decode(token);
            if (jwt.getId() != null && trust.isRevoked(jwt.getId())) {
                throw new InvalidBearerTokenException("the token is revoked");
            }
            Instant until = Objects.requireNonNull(jwt.getExpiresAt(), "it was checked");
            return new Known(Claims.caller(jwt), until, trust.number());
        } catch (JwtValidationException e) {
            boolean ended =
                    e.getErrors().stream()
                            .anyMatch(error ->
                                    String.valueOf(error.getDescription()).contains("expired"));
            throw ended
                    ? new TokenEnded(e)
                    : new InvalidBearerTokenException("a claim does not hold", e);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("the token is not good", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("the issuer's keys are out of reach", e);
        }
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
