package org.resolute.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A public key that signs notes, with its name: what signed-note calls a vkey. */
public final class VerifierKey {
    private static final int KEY_BYTES = 32;
    private static final int TIME_BYTES = 8;

    /** What stands before an Ed25519 key in X.509's SubjectPublicKeyInfo. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What a signature says. */
    public enum Kind {
        /** The log's own signature over the note. */
        LOG(1),
        /** A witness's {@code cosignature/v1}: with the time at which it saw this as the newest. */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static Kind of(byte code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new NotProven("a key of the unknown kind " + code));
        }
    }

    private final String name;
    private final Kind kind;
    private final byte[] key;

    /** The key whose bytes are as RFC 8032 encodes an Ed25519 public key. */
    VerifierKey(String name, Kind kind, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new NotProven("an Ed25519 key has " + KEY_BYTES + " bytes");
        }
        this.name = demandName(name);
        this.kind = kind;
        this.key = key.clone();
    }

    /**
     * A key as it is written: {@code name+id+key}.
     *
     * @throws NotProven when it is not written so
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new NotProven("not a verifier key: " + Encoding.clipped(vkey));
        }
        byte[] kindAndKey = Encoding.base64(parts[2]);
        if (kindAndKey.length != 1 + KEY_BYTES) {
            throw new NotProven("not an Ed25519 verifier key: " + Encoding.clipped(vkey));
        }
        VerifierKey key =
                new VerifierKey(
                        parts[0],
                        Kind.of(kindAndKey[0]),
                        Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length));
        if (!key.writtenId().equals(parts[1])) {
            throw new NotProven("the id of this key is not " + Encoding.clipped(parts[1]));
        }
        return key;
    }

    static String demandName(String name) {
        boolean isNone =
                name.isEmpty()
                        || name.codePoints()
                                .anyMatch(c ->
                                        c == '+'
                                                || Character.isWhitespace(c)
                                                || Character.isSpaceChar(c)
                                                || c < ' ');
        if (isNone) {
            throw new NotProven("not the name of a key: " + Encoding.clipped(name));
        }
        return name;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public int id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(kind.code());
        digest.update(key);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    /** The signatures of this key in a note; the note is refused whole if one of them is wrong. */
    public List<NoteSignature> signaturesOf(Note note) {
        List<NoteSignature> ours =
                note.signatures().stream()
                        .filter(given -> given.name().equals(name) && given.keyId() == id())
                        .toList();
        for (NoteSignature signature : ours) {
            if (!verifies(note.text(), signature)) {
                throw new NotProven("the signature of " + name + " is not over this text");
            }
        }
        return ours;
    }

    /** Whether this key signed the note. */
    public boolean signed(Note note) {
        return !signaturesOf(note).isEmpty();
    }

    private boolean verifies(String text, NoteSignature given) {
        byte[] signature = given.signature();
        String message = text;
        if (kind == Kind.COSIGNATURE) {
            if (signature.length <= TIME_BYTES) {
                return false;
            }
            long time = ByteBuffer.wrap(signature).getLong();
            if (time < 0) {
                return false;
            }
            message = cosigned(text, time);
            signature = Arrays.copyOfRange(signature, TIME_BYTES, signature.length);
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** What a witness signs. */
    static String cosigned(String text, long posixSeconds) {
        return "cosignature/v1\ntime " + posixSeconds + "\n" + text;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(key).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private String writtenId() {
        return HexFormat.of().toHexDigits(id());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        byte[] kindAndKey = ByteBuffer.allocate(1 + KEY_BYTES).put(kind.code()).put(key).array();
        return nameAndId() + Base64.getEncoder().encodeToString(kindAndKey);
    }

    /** What a written key begins with. */
    String nameAndId() {
        return name + "+" + writtenId() + "+";
    }
}
