package org.resolute.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash of the Merkle tree of RFC 6962, section 2.1. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int BYTES = 32;

    private static final MessageDigest SHA_256 = sha256();
    private static final MessageDigest LEAF = startedWith(0);
    private static final MessageDigest NODE = startedWith(1);

    /** The root of the tree that holds nothing. */
    public static final Hash OF_NOTHING = new Hash(copy(SHA_256).digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash ofEntry(byte[] entry) {
        return new Hash(copy(LEAF).digest(entry));
    }

    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = copy(NODE);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    /** The hash that stands in {@code from} at an offset. */
    public static Hash at(byte[] from, int offset) {
        return new Hash(Arrays.copyOfRange(from, offset, offset + BYTES));
    }

    /**
     * The hash written in standard Base64.
     *
     * @throws NotProven when it is not one
     */
    public static Hash parse(String base64) {
        byte[] read = Encoding.base64(base64);
        if (read.length != BYTES) {
            throw new NotProven("a hash has " + BYTES + " bytes, not " + read.length);
        }
        return new Hash(read);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In standard Base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    private static MessageDigest startedWith(int prefix) {
        MessageDigest digest = sha256();
        digest.update((byte) prefix);
        return digest;
    }

    /** Cheaper than asking the providers for another one, and the prefix is hashed in already. */
    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }
}
