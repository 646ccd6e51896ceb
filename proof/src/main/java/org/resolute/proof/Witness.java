package org.resolute.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Cosigns the checkpoints of logs, each of which must go on from the one before: C2SP tlog-witness.
 *
 * <p>Note to the maintainer. One request is decided at a time, and the new head is in the memory
 * before its cosignature leaves; otherwise two requests could take the log back.
 */
public final class Witness {
    private final SigningKey key;
    private final Map<String, VerifierKey> logs = new HashMap<>();
    private final Memory memory;
    private final LongSupplier posixSeconds;

    /** What outlives the process: the last head that was cosigned, by log. */
    public interface Memory {
        /** {@link Head#OF_NOTHING} for a log that was never cosigned. */
        Head last(String origin);

        /** Durable when it returns. */
        void keep(Checkpoint checkpoint);
    }

    /** An answer of HTTP. */
    public record Answer(int status, String contentType, String body) {
        static Answer of(int status, String sentence) {
            return new Answer(status, "text/plain; charset=utf-8", sentence + "\n");
        }
    }

    public Witness(
            SigningKey key,
            Collection<VerifierKey> logs,
            Memory memory,
            LongSupplier posixSeconds) {
        this.key = key;
        this.memory = memory;
        this.posixSeconds = posixSeconds;
        logs.forEach(log -> this.logs.put(log.name(), log));
    }

    /** Decides on the body of a request to {@code add-checkpoint}. */
    public synchronized Answer add(byte[] body) {
        AddCheckpoint asked;
        Checkpoint checkpoint;
        try {
            asked = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(asked.checkpoint().text());
        } catch (NotProven e) {
            return Answer.of(400, String.valueOf(e.getMessage()));
        }
        VerifierKey log = logs.get(checkpoint.origin());
        if (log == null) {
            return Answer.of(404, "this log is not witnessed here");
        }
        if (!isSigned(log, asked.checkpoint())) {
            return Answer.of(403, "not signed by this log");
        }
        return decided(asked, checkpoint);
    }

    private Answer decided(AddCheckpoint asked, Checkpoint checkpoint) {
        Head head = checkpoint.head();
        Head last = memory.last(checkpoint.origin());
        if (asked.old() > head.size()) {
            return Answer.of(400, "the old size is larger than the new one");
        }
        if (asked.old() != last.size()) {
            return new Answer(409, "text/x.tlog.size", last.size() + "\n");
        }
        if (last.size() == head.size() && !last.root().equals(head.root())) {
            return Answer.of(409, "another root was cosigned for this size");
        }
        if (!Proofs.isStart(last, head, asked.proof())) {
            return Answer.of(422, "the proof does not lead from the old tree to the new one");
        }
        memory.keep(checkpoint);
        NoteSignature cosignature = key.sign(asked.checkpoint().text(), posixSeconds.getAsLong());
        return Answer.of(200, cosignature.toString());
    }

    private static boolean isSigned(VerifierKey log, Note note) {
        try {
            return log.signed(note);
        } catch (NotProven e) {
            return false;
        }
    }
}
