package org.resolute.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * That one entry is in a log, checkable offline: C2SP tlog-proof.
 *
 * @param path from the sibling of the entry to the child of the root
 * @param checkpoint of the tree that holds it
 */
public record InclusionProof(long index, List<Hash> path, Note checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";

    /** Paths in trees of any size that can be counted are no longer. */
    private static final int PATH_MAX = 63;

    /**
     * A proof from its text.
     *
     * @throws NotProven when it is none
     */
    public static InclusionProof parse(String proof) {
        int blank = proof.indexOf("\n\n");
        if (blank < 0 || proof.length() > Note.BYTES_MAX) {
            throw new NotProven("not a proof: the checkpoint is missing");
        }
        List<String> lines = new ArrayList<>(proof.substring(0, blank).lines().toList());
        if (!lines.removeFirst().equals(FIRST)) {
            throw new NotProven("a proof begins with " + FIRST);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            Encoding.base64(lines.removeFirst().substring("extra ".length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
            throw new NotProven("the proof does not say which entry");
        }
        long index = Encoding.decimal(lines.removeFirst().substring("index ".length()));
        if (lines.size() > PATH_MAX) {
            throw new NotProven("a path of " + lines.size() + " hashes");
        }
        return new InclusionProof(
                index,
                lines.stream().map(Hash::parse).toList(),
                Note.parse(proof.substring(blank + 2)));
    }

    /**
     * Returns the tree it was proved to be in.
     *
     * @throws NotProven when the entry is not in it, or the log did not sign it
     */
    public Head demand(byte[] entry, VerifierKey log) {
        Head tree = Checkpoint.signedBy(log, checkpoint).head();
        if (!Proofs.includes(tree, index, Hash.ofEntry(entry), path)) {
            throw new NotProven("the entry is not the one at " + index + " of " + tree.size());
        }
        return tree;
    }

    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder proof =
                new StringBuilder(FIRST).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }
}
