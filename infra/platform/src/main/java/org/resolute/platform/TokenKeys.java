package org.resolute.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that sign tokens, in a folder only its owner may enter: {@code <id>.private.pem} and
 * {@code <id>.public.pem}. The newest signs; a token of an older one is good as long as the older
 * public key lies there.
 */
public final class TokenKeys {
    private static final int BITS = 3072;
    private static final String PRIVATE = ".private.pem";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Path folder;
    private final String id;
    private final PrivateKey key;

    private TokenKeys(Path folder, String id, PrivateKey key) {
        this.folder = folder;
        this.id = id;
        this.key = key;
    }

    /** The keys of a folder; the first start makes a pair. */
    public static TokenKeys in(Path folder) {
        return newest(folder).orElseGet(() -> renewed(folder));
    }

    /** The same with a new pair that signs from now on. */
    public static TokenKeys renewed(Path folder) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            String id = ID.format(Instant.now());
            // The public key first: no token may be signed that nobody can check.
            write(folder.resolve(id + ".public.pem"), pem("PUBLIC KEY", pair.getPublic()));
            write(folder.resolve(id + PRIVATE), pem("PRIVATE KEY", pair.getPrivate()));
            return new TokenKeys(folder, id, pair.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no key could be made in " + folder, e);
        }
    }

    private static Optional<TokenKeys> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PRIVATE))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(file -> read(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenKeys read(Path folder, Path file) {
        try {
            String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            PrivateKey key =
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
            String name = file.getFileName().toString();
            return new TokenKeys(folder, name.substring(0, name.length() - PRIVATE.length()), key);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is not a private key", e);
        }
    }

    /** Where the keys lie. */
    public Path folder() {
        return folder;
    }

    /** A new token, good from now on. */
    public String token(Grant grant) {
        Instant now = Instant.now();
        String unit = grant.unit().map(u -> "\"unit\":\"" + u + "\",").orElse("");
        String roles =
                grant.roles().stream()
                        .distinct()
                        .map(role -> '"' + role + '"')
                        .collect(Collectors.joining(","));
        String claims =
                """
                {"iss":"resolute","aud":"resolute","sub":"%s","roles":[%s],%s"jti":"%s",\
                "iat":%d,"nbf":%d,"exp":%d}\
                """
                        .formatted(
                                grant.name(),
                                roles,
                                unit,
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.getEpochSecond(),
                                now.plus(grant.life()).getEpochSecond());
        String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + id + "\"}";
        return signed(header, claims);
    }

    /** A token that says what its parts say, be it true or not. */
    public String signed(String header, String claims) {
        try {
            String said = encoded(header) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /** Writes a file only its owner may read; it is there whole or not at all. */
    public static void write(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
