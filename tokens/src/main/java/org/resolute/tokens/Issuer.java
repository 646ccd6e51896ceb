package org.resolute.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a configured OIDC issuer, found by its discovery document when a first token of it
 * comes, kept, and asked for again for a key id nobody knows, though not often.
 */
final class Issuer implements JWKSource<SecurityContext> {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int WAIT_MILLIS_MAX = 2_000;
    private static final int DOCUMENT_BYTES_MAX = 256 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Clock clock;
    private final DefaultResourceRetriever documents =
            new DefaultResourceRetriever(WAIT_MILLIS_MAX, WAIT_MILLIS_MAX, DOCUMENT_BYTES_MAX);
    private final ReentrantLock discovering = new ReentrantLock();
    private volatile @Nullable JWKSource<SecurityContext> keys;
    private Instant notBefore = Instant.MIN;

    /**
     * @param name the issuer's address, exactly as its tokens give it
     */
    Issuer(String name, Clock clock) {
        if (!isSafe(URI.create(name))) {
            throw new IllegalArgumentException(
                    "OIDC_ISSUER must be an https address (or http on this machine), not " + name);
        }
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Keys that came over an open network could be anybody's. */
    private static boolean isSafe(URI address) {
        try {
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme())
                            && InetAddress.getByName(address.getHost()).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
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
        discovering.lock();
        try {
            JWKSource<SecurityContext> found = keys;
            if (found == null) {
                found = discovered();
                keys = found;
            }
            return found;
        } finally {
            discovering.unlock();
        }
    }

    private JWKSource<SecurityContext> discovered() throws KeySourceException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            throw new KeySourceException(name + " did not answer a moment ago");
        }
        notBefore = now.plus(PAUSE);
        try {
            String address = name.replaceAll("/+$", "") + DISCOVERY;
            String text = documents.retrieveResource(URI.create(address).toURL()).getContent();
            Map<String, Object> document = JSONObjectUtils.parse(text);
            if (!name.equals(JSONObjectUtils.getString(document, "issuer"))) {
                throw new KeySourceException(address + " is the document of another issuer");
            }
            URI jwks = URI.create(JSONObjectUtils.getString(document, "jwks_uri"));
            if (!isSafe(jwks)) {
                throw new KeySourceException("the keys of " + name + " lie at an open address");
            }
            return JWKSourceBuilder.create(jwks.toURL(), documents).retrying(true).build();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new KeySourceException(name + " could not be asked for its keys", e);
        }
    }
}
