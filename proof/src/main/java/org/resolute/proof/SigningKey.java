package org.resolute.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.resolute.proof.VerifierKey.Kind;

/**
 * A private key that signs notes, with its public half. Kept as two lines: the signer key as Go's
 * {@code note} package writes it, and the verifier key.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    /** What stands before an Ed25519 seed in PKCS #8. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, VerifierKey verifier) {
        this.seed = seed;
        this.verifier = verifier;
        this.key = privateKey(seed);
        Note trial = new Note("trial\n", List.of());
        if (!verifier.signed(trial.with(sign(trial.text(), 0)))) {
            throw new NotProven("the private key does not belong to " + verifier);
        }
    }

    /** A new key. */
    public static SigningKey draw(String name, Kind kind) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] publicKey =
                    Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] seed = Arrays.copyOfRange(secret, secret.length - SEED_BYTES, secret.length);
            return new SigningKey(seed, new VerifierKey(name, kind, publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows Ed25519", e);
        }
    }

    /**
     * The key that {@link #toFile} wrote.
     *
     * @throws NotProven when it did not write this
     */
    public static SigningKey ofFile(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2 || !lines.getFirst().startsWith(PREFIX)) {
            throw new NotProven("not the two lines of a signing key");
        }
        VerifierKey verifier = VerifierKey.parse(lines.get(1));
        String[] parts = lines.getFirst().substring(PREFIX.length()).split("\\+", 3);
        byte[] kindAndSeed = Encoding.base64(parts[parts.length - 1]);
        if (kindAndSeed.length != 1 + SEED_BYTES || kindAndSeed[0] != verifier.kind().code()) {
            throw new NotProven("not a signing key of " + verifier.name());
        }
        return new SigningKey(Arrays.copyOfRange(kindAndSeed, 1, kindAndSeed.length), verifier);
    }

    /** Two lines, of which the first is secret. */
    public String toFile() {
        byte[] kindAndSeed =
                ByteBuffer.allocate(1 + SEED_BYTES).put(verifier.kind().code()).put(seed).array();
        return PREFIX
                + verifier.nameAndId()
                + Base64.getEncoder().encodeToString(kindAndSeed)
                + "\n"
                + verifier
                + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * The signature over a text.
     *
     * @param posixSeconds the time that a cosignature states; a log's own signature states none
     */
    public NoteSignature sign(String text, long posixSeconds) {
        return switch (verifier.kind()) {
            case LOG -> line(signed(text));
            case COSIGNATURE -> {
                byte[] signature = signed(VerifierKey.cosigned(text, posixSeconds));
                yield line(
                        ByteBuffer.allocate(Long.BYTES + signature.length)
                                .putLong(posixSeconds)
                                .put(signature)
                                .array());
            }
        };
    }

    private NoteSignature line(byte[] signature) {
        return new NoteSignature(verifier.name(), verifier.id(), signature);
    }

    private byte[] signed(String message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + verifier.name() + " cannot sign", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded =
                ByteBuffer.allocate(PKCS8.length + SEED_BYTES).put(PKCS8).put(seed).array();
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NotProven("not an Ed25519 key");
        }
    }

    /** Its public half; the private one is never shown by accident. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
