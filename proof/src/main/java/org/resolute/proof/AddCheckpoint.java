package org.resolute.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends to a witness: C2SP tlog-witness, {@code add-checkpoint}.
 *
 * @param old the size of the tree the witness saw last
 * @param proof that that tree is the start of this one
 */
public record AddCheckpoint(long old, List<Hash> proof, Note checkpoint) {
    private static final int PROOF_MAX = 63;

    /**
     * A request from its body.
     *
     * @throws NotProven when it is none
     */
    public static AddCheckpoint parse(byte[] body) {
        if (body.length > Note.BYTES_MAX) {
            throw new NotProven("a request of " + body.length + " bytes is not read");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith("old ")) {
            throw new NotProven("a request has an old size, a proof and a checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        long old = Encoding.decimal(lines.removeFirst().substring("old ".length()));
        if (lines.size() > PROOF_MAX) {
            throw new NotProven("a proof of " + lines.size() + " hashes");
        }
        return new AddCheckpoint(
                old,
                lines.stream().map(Hash::parse).toList(),
                Note.parse(text.substring(blank + 2)));
    }

    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder request = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> request.append(hash).append('\n'));
        return request.append('\n').append(checkpoint).toString();
    }
}
