package org.resolute.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.resolute.proof.VerifierKey.Kind;

/** Checkpoints, proofs, cosignatures and bundles as text and bytes, and what is refused of them. */
class CarryingAProofTest {
    private final SigningKey log = SigningKey.draw("example.com/ledger", Kind.LOG);
    private final SigningKey witness = SigningKey.draw("witness.example/w1", Kind.COSIGNATURE);
    private final GrownTree grown = GrownTree.of(300);

    private Note signed(Checkpoint checkpoint) {
        return new Note(checkpoint.text(), List.of(log.sign(checkpoint.text(), 0)));
    }

    private Note checkpoint() {
        return signed(new Checkpoint("example.com/ledger", grown.head()));
    }

    @Test
    void a_proof_read_from_its_text_proves_its_entry_and_no_other() {
        InclusionProof made = new InclusionProof(41, grown.tree().inclusionOf(41), checkpoint());

        InclusionProof read = InclusionProof.parse(made.toString());

        assertThat(read).isEqualTo(made);
        assertThat(made.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 41\n");
        assertThat(read.demand(grown.entries.get(41), log.verifier())).isEqualTo(grown.head());
        assertThatThrownBy(() -> read.demand(grown.entries.get(42), log.verifier()))
                .isInstanceOf(NotProven.class);
        assertThat(
                        InclusionProof.parse(
                                made.toString().replace("index 41", "extra AAAA\nindex 41")))
                .isEqualTo(made);
    }

    /** A node of the tree is not the leaf of an entry, however short the path is made. */
    @Test
    void a_path_that_ends_below_the_root_proves_nothing() {
        List<Hash> path = grown.tree().inclusionOf(41);
        Hash root = grown.head().root();

        assertThat(Proofs.includes(grown.head(), 41, root, List.of())).isFalse();
        assertThat(Proofs.includes(grown.head(), 299, root, List.of())).isFalse();
        Hash leaf = Hash.ofEntry(grown.entries.get(41));
        assertThat(Proofs.includes(grown.head(), 41, leaf, path)).isTrue();
        assertThat(Proofs.includes(grown.head(), 41, leaf, path.subList(0, path.size() - 1)))
                .isFalse();
    }

    @Test
    void a_checkpoint_of_another_log_or_key_is_refused() {
        Note otherOrigin = signed(new Checkpoint("example.com/other", grown.head()));
        SigningKey impostor = SigningKey.draw("example.com/ledger", Kind.LOG);
        Note checkpoint = checkpoint();

        assertThatThrownBy(() -> Checkpoint.signedBy(log.verifier(), otherOrigin))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("example.com/other");
        assertThatThrownBy(() -> Checkpoint.signedBy(impostor.verifier(), checkpoint))
                .isInstanceOf(NotProven.class);
        assertThat(Checkpoint.signedBy(log.verifier(), checkpoint).head()).isEqualTo(grown.head());
    }

    @Test
    void a_cosignature_holds_for_its_time_and_text_only() {
        Note note = checkpoint();
        Note cosigned = note.with(witness.sign(note.text(), 1_700_000_000L));

        assertThat(witness.verifier().signed(Note.parse(cosigned.toBytes()))).isTrue();
        assertThat(log.verifier().signed(cosigned)).isTrue();
        NoteSignature later = witness.sign(note.text(), 1_700_000_001L);
        byte[] moved = later.signature();
        moved[7] = 0;
        Note backdated = note.with(new NoteSignature(later.name(), later.keyId(), moved));
        assertThatThrownBy(() -> witness.verifier().signed(backdated))
                .isInstanceOf(NotProven.class);
    }

    @Test
    void a_note_touched_anywhere_is_refused_or_unsigned() {
        String note = checkpoint().toString();
        for (int i = 0; i < note.length(); i++) {
            String touched = note.substring(0, i) + 'Z' + note.substring(i + 1);
            if (!touched.equals(note)) {
                assertThatThrownBy(() -> Checkpoint.signedBy(log.verifier(), Note.parse(touched)))
                        .as("character %d", i)
                        .isInstanceOf(NotProven.class);
            }
        }
    }

    @Test
    void a_key_kept_in_a_file_is_the_same_key() {
        SigningKey again = SigningKey.ofFile(log.toFile());

        assertThat(again.verifier()).isEqualTo(log.verifier());
        assertThat(again.sign("a\n", 0)).isEqualTo(log.sign("a\n", 0));
        assertThat(log.toString()).doesNotContain("PRIVATE");
        String mixed =
                log.toFile().lines().findFirst().orElseThrow()
                        + "\n"
                        + SigningKey.draw("example.com/ledger", Kind.LOG).verifier();
        assertThatThrownBy(() -> SigningKey.ofFile(mixed)).isInstanceOf(NotProven.class);
    }

    @Test
    void a_bundle_gives_its_entries_back_and_a_cut_one_is_refused() {
        byte[] large = new byte[Bundle.ENTRY_BYTES_MAX];
        byte[] bundle = Bundle.of(List.of(new byte[] {7}, new byte[0], large));

        assertThat(Bundle.entries(bundle)).containsExactly(new byte[] {7}, new byte[0], large);
        byte[] cut = java.util.Arrays.copyOf(bundle, bundle.length - 1);
        assertThatThrownBy(() -> Bundle.entries(cut)).isInstanceOf(NotProven.class);
        assertThatThrownBy(() -> Bundle.of(List.of(new byte[65_536])))
                .isInstanceOf(NotProven.class);
    }

    @Test
    void random_bytes_are_never_more_than_not_proven() {
        SplittableRandom random = new SplittableRandom(20_211_029);
        String proof = new InclusionProof(7, grown.tree().inclusionOf(7), checkpoint()).toString();
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(proof.length());
            int to = random.nextInt(from, proof.length() + 1);
            String mangled = proof.substring(0, from) + proof.substring(to);
            try {
                InclusionProof.parse(mangled).demand(grown.entries.get(7), log.verifier());
                assertThat(mangled).isEqualTo(proof);
            } catch (NotProven _) {
                // As it should.
            }
        }
    }
}
