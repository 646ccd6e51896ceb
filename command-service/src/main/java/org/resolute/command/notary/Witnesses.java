package org.resolute.command.notary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.proof.AddCheckpoint;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.NoteSignature;
import org.resolute.proof.Tree;
import org.resolute.proof.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those outside who cosign a checkpoint before it is published: C2SP tlog-witness.
 *
 * <p>Note to the maintainer. What a witness cosigned last is remembered, so that one request is
 * enough; after a start or after another notary it is learned from the witness's 409. A witness who
 * saw a larger tree, or another root, is the alarm this is all about.
 */
final class Witnesses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(2);

    /** Bytes of an answer; one line is expected. */
    private static final int ANSWER_MAX = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WAIT_MAX).build();
    private final List<One> all;
    private final int quorum;
    private final Map<One, Long> seen = new HashMap<>();

    /** A witness: whose cosignatures count, and where to ask for them. */
    record One(VerifierKey key, URI address) {
        /** From {@code vkey address}. */
        static One parse(String written) {
            String[] parts = written.strip().split("\\s+", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "a witness is written as its verifier key and its address, not " + written);
            }
            String address = parts[1].endsWith("/") ? parts[1] : parts[1] + "/";
            return new One(
                    VerifierKey.parse(parts[0]), URI.create(address).resolve("add-checkpoint"));
        }
    }

    /** A witness's answer. */
    private record Answer(int status, String body) {}

    Witnesses(List<One> all, int quorum) {
        if (quorum < 0 || quorum > all.size()) {
            throw new IllegalArgumentException(
                    "a quorum of " + quorum + " among " + all.size() + " witnesses");
        }
        this.all = List.copyOf(all);
        this.quorum = quorum;
    }

    static Witnesses none() {
        return new Witnesses(List.of(), 0);
    }

    /** The checkpoint with the cosignatures of those who gave one. */
    Note cosigned(Note checkpoint, Tree tree) {
        Note cosigned = checkpoint;
        for (One one : all) {
            try {
                for (NoteSignature signature : ask(one, checkpoint, tree)) {
                    cosigned = cosigned.with(signature);
                }
            } catch (IOException | NotProven e) {
                LOG.warn("No cosignature of {}: {}", one.key().name(), e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return cosigned;
            }
        }
        return cosigned;
    }

    boolean isQuorum(Note cosigned) {
        return all.stream().filter(one -> one.key().signed(cosigned)).count() >= quorum;
    }

    private List<NoteSignature> ask(One one, Note checkpoint, Tree tree)
            throws IOException, InterruptedException {
        long old = Math.min(seen.getOrDefault(one, 0L), tree.size());
        Answer answer = send(one, old, checkpoint, tree);
        if (answer.status() == 409) {
            old = demandNotBeyond(one, answer, old, tree);
            answer = send(one, old, checkpoint, tree);
        }
        if (answer.status() == 409 || answer.status() == 422) {
            throw new BrokenNotary(
                    "the witness %s saw another history of the first %d events: %s"
                            .formatted(one.key().name(), old, answer.body().strip()));
        }
        if (answer.status() != 200) {
            throw new IOException(answer.status() + " " + answer.body().strip());
        }
        Note alone = new Note(checkpoint.text(), Note.signatures(answer.body()));
        List<NoteSignature> signatures = one.key().signaturesOf(alone);
        seen.put(one, tree.size());
        return signatures;
    }

    /** The size the witness saw last. */
    private static long demandNotBeyond(One one, Answer conflict, long old, Tree tree) {
        String told = conflict.body().strip();
        if (!told.matches("[0-9]{1,18}") || Long.parseLong(told) == old) {
            return old;
        }
        long last = Long.parseLong(told);
        if (last > tree.size()) {
            throw new BrokenNotary(
                    "the witness %s saw %d events and the tree holds %d: the database was restored"
                                    .formatted(one.key().name(), last, tree.size())
                            + " from before; restore a newer one");
        }
        return last;
    }

    private Answer send(One one, long old, Note checkpoint, Tree tree)
            throws IOException, InterruptedException {
        byte[] body = new AddCheckpoint(old, tree.consistencyWith(old), checkpoint).toBytes();
        HttpRequest request =
                HttpRequest.newBuilder(one.address())
                        .timeout(ANSWER_WAIT_MAX)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            return new Answer(
                    answer.statusCode(),
                    new String(stream.readNBytes(ANSWER_MAX), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
