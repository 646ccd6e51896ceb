package org.resolute.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * The public keys that are trusted, {@code <id>.public.pem}, and the ids of the tokens that are
 * not, one a line in {@code revoked.txt}. Read again when a file changed.
 *
 * <p>Maintainer's note. Looked at once in {@link #LOOK_MILLIS} by whichever request comes first;
 * the others go on with what is known. When the folder cannot be read, what was known stays known:
 * a revoked token does not come back to life.
 */
final class KeyFolder {
    static final String REVOKED = "revoked.txt";
    private static final String PUBLIC = ".public.pem";
    private static final long LOOK_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);

    private final Path folder;
    private final Clock clock;
    private final AtomicLong lookAt;
    private volatile Trust trust;

    /**
     * What the folder says.
     *
     * @param number counts up with every change
     * @param stamp of the files it was read from
     */
    record Trust(long number, JWKSet keys, Set<String> revoked, List<String> stamp) {
        boolean isRevoked(String token) {
            return revoked.contains(token);
        }
    }

    KeyFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.trust = read(1, stamp());
        this.lookAt = new AtomicLong(clock.millis() + LOOK_MILLIS);
    }

    boolean isEmpty() {
        return trust.keys().isEmpty();
    }

    Trust trust() {
        long due = lookAt.get();
        long now = clock.millis();
        if (now >= due && lookAt.compareAndSet(due, now + LOOK_MILLIS)) {
            look();
        }
        return trust;
    }

    private void look() {
        try {
            List<String> stamp = stamp();
            if (!stamp.equals(trust.stamp())) {
                trust = read(trust.number() + 1, stamp);
                LOG.info(
                        "Read again: {} keys are trusted, {} tokens are revoked",
                        trust.keys().size(),
                        trust.revoked().size());
            }
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            LOG.error("The keys cannot be read, what was known stays: {}", e.getMessage());
        }
    }

    private Trust read(long number, List<String> stamp) {
        try {
            List<JWK> keys = new ArrayList<>();
            for (Path file : files()) {
                String name = file.getFileName().toString();
                if (name.endsWith(PUBLIC)) {
                    String id = name.substring(0, name.length() - PUBLIC.length());
                    keys.add(key(id, Files.readAllBytes(file)));
                }
            }
            Path list = folder.resolve(REVOKED);
            Set<String> revoked =
                    Files.exists(list)
                            ? Files.readAllLines(list).stream()
                                    .map(line -> line.replaceAll("#.*", "").strip())
                                    .filter(line -> !line.isEmpty())
                                    .collect(Collectors.toUnmodifiableSet())
                            : Set.of();
            return new Trust(number, new JWKSet(keys), revoked, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey key(String id, byte[] pem) {
        RSAPublicKey key = RsaKeyConverters.x509().convert(new ByteArrayInputStream(pem));
        if (key == null) {
            throw new IllegalStateException("no public key can be read from " + id);
        }
        return new RSAKey.Builder(key).keyID(id).build();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(KeyFolder::isOurs).sorted().toList();
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(PUBLIC) || name.equals(REVOKED);
    }

    private List<String> stamp() {
        try {
            List<String> stamp = new ArrayList<>();
            for (Path file : files()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.add(
                        file.getFileName()
                                + " "
                                + now.size()
                                + " "
                                + now.lastModifiedTime().toInstant()
                                + " "
                                + now.fileKey());
            }
            return stamp;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
