package org.resolute.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** One signature line of a note. */
public final class NoteSignature {
    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    private final String name;
    private final int keyId;
    private final byte[] signature;

    /** A signature, without the four bytes of the key's id that stand before it in the line. */
    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new NotProven("not a signature line: " + Encoding.clipped(line));
        }
        byte[] both = Encoding.base64(line.substring(space + 1));
        if (both.length <= ID_BYTES) {
            throw new NotProven("not a signature: " + Encoding.clipped(line));
        }
        return new NoteSignature(
                VerifierKey.demandName(line.substring(DASH.length(), space)),
                ByteBuffer.wrap(both).getInt(),
                Arrays.copyOfRange(both, ID_BYTES, both.length));
    }

    public String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + keyId;
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        byte[] both =
                ByteBuffer.allocate(ID_BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(both);
    }
}
