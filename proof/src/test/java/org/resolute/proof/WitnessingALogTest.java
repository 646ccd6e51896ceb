package org.resolute.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.proof.VerifierKey.Kind;
import org.resolute.proof.Witness.Answer;

/** Each status that C2SP tlog-witness names, and that nothing is remembered with a no. */
class WitnessingALogTest {
    private static final String ORIGIN = "example.com/ledger";
    private static final long SEEN_AT = 1_700_000_000L;

    private final SigningKey log = SigningKey.draw(ORIGIN, Kind.LOG);
    private final SigningKey key = SigningKey.draw("witness.example/w1", Kind.COSIGNATURE);
    private final Map<String, Head> remembered = new HashMap<>();
    private final GrownTree grown = GrownTree.of(300);
    private final Witness witness =
            new Witness(key, List.of(log.verifier()), new InMemory(), () -> SEEN_AT);

    private final class InMemory implements Witness.Memory {
        @Override
        public Head last(String origin) {
            return remembered.getOrDefault(origin, Head.OF_NOTHING);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            remembered.put(checkpoint.origin(), checkpoint.head());
        }
    }

    @BeforeEach
    void it_saw_the_first_hundred() {
        assertThat(add(0, 100, List.of()).status()).isEqualTo(200);
    }

    @Test
    void a_larger_tree_that_goes_on_is_cosigned_and_remembered() {
        Answer answer = add(100, 300, grown.tree().consistencyWith(100));

        assertThat(answer.status()).isEqualTo(200);
        Note note = checkpoint(log, grown.head());
        List<NoteSignature> lines = Note.signatures(answer.body());
        assertThat(key.verifier().signed(note.with(lines.getFirst()))).isTrue();
        assertThat(ByteBuffer.wrap(lines.getFirst().signature()).getLong())
                .as("when it was seen")
                .isEqualTo(SEEN_AT);
        assertThat(remembered).containsEntry(ORIGIN, grown.head());
        assertThat(add(300, 300, List.of()).status()).as("the same again").isEqualTo(200);
    }

    @Test
    void nothing_is_cosigned_before_it_is_kept() {
        AtomicInteger signatures = new AtomicInteger();
        Witness forgetful =
                new Witness(
                        key,
                        List.of(log.verifier()),
                        new Witness.Memory() {
                            @Override
                            public Head last(String origin) {
                                return Head.OF_NOTHING;
                            }

                            @Override
                            public void keep(Checkpoint checkpoint) {
                                throw new IllegalStateException("the disk is full");
                            }
                        },
                        signatures::incrementAndGet);
        byte[] asked = new AddCheckpoint(0, List.of(), checkpoint(log, grown.head())).toBytes();

        assertThatThrownBy(() -> forgetful.add(asked)).hasMessage("the disk is full");
        assertThat(signatures).hasValue(0);
    }

    @Test
    void another_old_size_is_a_conflict_that_tells_the_last_one() {
        for (int old : new int[] {0, 99, 101, 300}) {
            Answer answer = add(old, 300, List.of());
            assertThat(answer).isEqualTo(new Answer(409, "text/x.tlog.size", "100\n"));
        }
        assertStillAtHundred();
    }

    @Test
    void another_root_for_the_same_size_is_a_conflict() {
        Note other = checkpoint(log, new Head(100, Hash.OF_NOTHING));

        assertThat(add(100, other, List.of()).status()).isEqualTo(409);
        assertStillAtHundred();
    }

    @Test
    void a_proof_that_does_not_lead_there_is_unprocessable() {
        List<Hash> proof = grown.tree().consistencyWith(100);

        assertThat(add(100, 300, proof.subList(1, proof.size())).status()).isEqualTo(422);
        assertThat(add(100, checkpoint(log, new Head(300, Hash.OF_NOTHING)), proof).status())
                .isEqualTo(422);
        assertThat(add(100, 100, proof).status()).isEqualTo(422);
        assertStillAtHundred();
    }

    @Test
    void the_first_checkpoint_takes_no_proof_and_starts_with_nothing() {
        remembered.clear();

        assertThat(add(0, 300, grown.tree().consistencyWith(100)).status()).isEqualTo(422);
        assertThat(remembered).isEmpty();
        Head strange = new Head(0, Hash.ofEntry(new byte[0]));
        assertThat(Proofs.isStart(strange, grown.head(), List.of())).isFalse();
        assertThat(Proofs.isStart(Head.OF_NOTHING, grown.head(), List.of())).isTrue();
    }

    @Test
    void an_unknown_log_is_not_found_and_an_unknown_key_forbidden() {
        SigningKey stranger = SigningKey.draw("example.com/stranger", Kind.LOG);
        SigningKey impostor = SigningKey.draw(ORIGIN, Kind.LOG);
        String text = new Checkpoint("example.com/stranger", grown.head()).text();
        Note strange = new Note(text, List.of(stranger.sign(text, 0)));

        assertThat(add(0, strange, List.of()).status()).isEqualTo(404);
        assertThat(add(100, checkpoint(impostor, grown.head()), List.of()).status()).isEqualTo(403);
        String forged = checkpoint(log, grown.head()).toString().replace("\n300\n", "\n301\n");
        assertThat(add(100, Note.parse(forged), List.of()).status()).isEqualTo(403);
        assertStillAtHundred();
    }

    @Test
    void what_is_no_request_is_bad() {
        String good = new AddCheckpoint(100, List.of(), checkpoint(log, grown.head())).toString();
        for (String bad :
                List.of(
                        "",
                        "old 100\n",
                        good.replace("old 100", "old 0100"),
                        good.replace("old 100", "old -1"),
                        good.replace("old 100", "old 301"),
                        good.replace("old 100\n", "old 100\nnothing\n"),
                        good.replace("old 100\n", "old 100\n" + "AAAA\n".repeat(64)),
                        good.substring(0, good.indexOf("—")))) {
            byte[] body = bad.getBytes(StandardCharsets.UTF_8);
            assertThat(witness.add(body).status()).as(bad).isEqualTo(400);
        }
        assertStillAtHundred();
    }

    private void assertStillAtHundred() {
        assertThat(remembered.get(ORIGIN)).isEqualTo(new Head(100, grown.tree().rootAt(100)));
    }

    private Answer add(int old, int size, List<Hash> proof) {
        return add(old, checkpoint(log, new Head(size, grown.tree().rootAt(size))), proof);
    }

    private Answer add(int old, Note checkpoint, List<Hash> proof) {
        return witness.add(new AddCheckpoint(old, proof, checkpoint).toBytes());
    }

    private static Note checkpoint(SigningKey with, Head head) {
        String text = new Checkpoint(ORIGIN, head).text();
        return new Note(text, List.of(with.sign(text, 0)));
    }
}
