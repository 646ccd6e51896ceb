package org.resolute.tokens;

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
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of itself in its discovery document: fetched when it is first needed, kept,
 * and after a failure not asked for again at once.
 */
final class Discovery {
    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final int WAIT_MILLIS_MAX = 2_000;
    private static final int DOCUMENT_BYTES_MAX = 256 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Clock clock;
    private final DefaultResourceRetriever documents =
            new DefaultResourceRetriever(WAIT_MILLIS_MAX, WAIT_MILLIS_MAX, DOCUMENT_BYTES_MAX);
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Map<String, Object> known;
    private Instant notBefore = Instant.MIN;

    /**
     * @param name the issuer's address, exactly as its tokens give it
     */
    Discovery(String name, Clock clock) {
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

    /** What fetches other documents of the issuer. */
    DefaultResourceRetriever documents() {
        return documents;
    }

    /**
     * An address that the document gives.
     *
     * @throws IOException where the issuer does not answer, or gives none that can be trusted
     */
    URI address(String field) throws IOException {
        Object given = document().get(field);
        if (!(given instanceof String text)) {
            throw new IOException(name + " says nothing of " + field);
        }
        try {
            URI address = URI.create(text);
            if (isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(field + " of " + name + " is no address", e);
        }
        throw new IOException(field + " of " + name + " is an open address");
    }

    /** What the document says. */
    Map<String, Object> document() throws IOException {
        Map<String, Object> kept = known;
        if (kept != null) {
            return kept;
        }
        asking.lock();
        try {
            Map<String, Object> found = known;
            if (found == null) {
                found = fetched();
                known = found;
            }
            return found;
        } finally {
            asking.unlock();
        }
    }

    private Map<String, Object> fetched() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            throw new IOException(name + " did not answer a moment ago");
        }
        notBefore = now.plus(PAUSE);
        String address = name.replaceAll("/+$", "") + DOCUMENT;
        try {
            String text = documents.retrieveResource(URI.create(address).toURL()).getContent();
            Map<String, Object> document = JSONObjectUtils.parse(text);
            if (!name.equals(document.get("issuer"))) {
                throw new IOException(address + " is the document of another issuer");
            }
            return document;
        } catch (ParseException e) {
            throw new IOException(address + " is no discovery document", e);
        }
    }

    /** What came over an open network could be anybody's. */
    private static boolean isSafe(URI address) {
        try {
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme())
                            && InetAddress.getByName(address.getHost()).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
