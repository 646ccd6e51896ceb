package org.resolute.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a configured OIDC issuer, found by its discovery document when a first token of it
 * comes, kept, and asked for again for a key id nobody knows, though not often.
 */
final class Issuer implements JWKSource<SecurityContext> {
    private final Discovery discovery;
    private final ReentrantLock finding = new ReentrantLock();
    private volatile @Nullable JWKSource<SecurityContext> keys;

    /**
     * @param name the issuer's address, exactly as its tokens give it
     */
    Issuer(String name, Clock clock) {
        this(new Discovery(name, clock));
    }

    Issuer(Discovery discovery) {
        this.discovery = discovery;
    }

    String name() {
        return discovery.name();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return keys().get(selector, context);
        } catch (RateLimitReachedException e) {
            // Asked for a moment ago: whoever names such a key knows no more than we do.
            return List.of();
        }
    }

    private JWKSource<SecurityContext> keys() throws KeySourceException {
        JWKSource<SecurityContext> known = keys;
        if (known != null) {
            return known;
        }
        finding.lock();
        try {
            JWKSource<SecurityContext> found = keys;
            if (found == null) {
                found =
                        JWKSourceBuilder.create(
                                        discovery.address("jwks_uri").toURL(),
                                        discovery.documents())
                                .retrying(true)
                                .build();
                keys = found;
            }
            return found;
        } catch (IOException e) {
            throw new KeySourceException(name() + " could not be asked for its keys", e);
        } finally {
            finding.unlock();
        }
    }
}
