package org.resolute.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.Bundle;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.InclusionProof;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.SigningKey;
import org.resolute.proof.Tile;
import org.resolute.proof.VerifierKey.Kind;

/** A log with something wrong in it, or a server that lies about one. */
class CheckingALogTest {
    private static final int EVENTS = 700;

    @TempDir private Path folder;
    private MadeLog made;

    @BeforeEach
    void make() {
        made = MadeLog.of(folder, EVENTS);
    }

    @Test
    void a_whole_log_is_proved() {
        assertThat(verify()).isEqualTo(made.checkpoint());
        assertThat(verify(made.checkpoint(), shorter(300), shorter(256), shorter(0)))
                .isEqualTo(made.checkpoint());
    }

    @Test
    void an_empty_log_is_proved() {
        made.entries.clear();
        made.write();

        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    @Test
    void a_changed_event_is_named() {
        made.entries.set(419, MadeLog.event(420, 420, 420, "changed"));
        made.writeEntries();

        assertRefuted("position 420: it is not the event that was proved there");
    }

    @Test
    void a_missing_event_is_named() {
        made.entries.remove(418);
        made.entries.add(MadeLog.event(701, 701, 701, ""));
        made.writeEntries();

        assertRefuted("position 419: the event of position 420 stands here");
    }

    @Test
    void a_missing_end_is_named() {
        made.entries.remove(699);
        made.writeEntries();
        made.entries.add(new byte[0]);
        replace("tile/entries/002.p/188", "tile/entries/002.p/187");

        assertRefuted("position 700: it is missing");
    }

    @Test
    void swapped_events_are_named() {
        Collections.swap(made.entries, 99, 300);
        made.writeEntries();

        assertRefuted("position 100: the event of position 301 stands here");
    }

    @Test
    void events_swapped_under_their_positions_are_named_even_if_all_was_signed_anew() {
        made.entries.set(99, MadeLog.event(100, 100, 107, ""));
        made.entries.set(106, MadeLog.event(107, 107, 100, ""));
        made.write();

        assertRefuted("position 100: it is revision 15 of undertaking:r/u2, where 14 is due");
    }

    @Test
    void a_time_that_goes_back_is_named_even_if_all_was_signed_anew() {
        made.entries.set(99, MadeLog.event(100, 98, 100, ""));
        made.write();

        assertRefuted("position 100: it was recorded at 2026-01-01T00:01:38.000000Z, before");
    }

    @Test
    void a_time_that_is_none_is_named() {
        for (String time : List.of("2026-01-01T00:00:10Z", "2026-01-01 00:00:10.000000", "")) {
            String other =
                    new String(MadeLog.event(10, 10, 10, ""), StandardCharsets.UTF_8)
                            .replace("2026-01-01T00:00:10.000000Z", time);
            made.entries.set(9, other.getBytes(StandardCharsets.UTF_8));
            made.write();
            assertRefuted("position 10: it names no instant of recording");
        }
    }

    @Test
    void an_event_of_another_ledger_or_no_event_is_named() {
        String other =
                new String(made.entries.get(9), StandardCharsets.UTF_8)
                        .replace("\"ledger\":\"test\"", "\"ledger\":\"best\"");
        made.entries.set(9, other.getBytes(StandardCharsets.UTF_8));
        made.write();
        assertRefuted("position 10: it is of the ledger best");

        for (String none : List.of("", "nothing", "{}", "[1]", "{\"position\":", "\u0000")) {
            made.entries.set(9, none.getBytes(StandardCharsets.UTF_8));
            made.write();
            assertRefuted("position 10: it ");
        }
    }

    @Test
    void a_forged_checkpoint_is_refused() {
        Head head = new Head(EVENTS, Hash.OF_NOTHING);
        SigningKey impostor = SigningKey.draw("test.example/ledger", Kind.LOG);
        write(MadeLog.signed(impostor, new Checkpoint("test.example/ledger", head)));
        assertRefuted("the checkpoint is not signed by test.example/ledger");

        write(MadeLog.signed(made.key, new Checkpoint("other.example/ledger", made.head())));
        assertRefuted("the checkpoint is of other.example/ledger");

        write(MadeLog.signed(made.key, new Checkpoint("test.example/ledger", head)));
        assertRefuted("the entries do not give the root that was signed");
    }

    @Test
    void a_checkpoint_that_a_witness_did_not_cosign_is_refused() {
        SigningKey witness = SigningKey.draw("witness.example/w1", Kind.COSIGNATURE);
        Note alone = made.checkpoint();
        Note cosigned = alone.with(witness.sign(alone.text(), 1_700_000_000L));

        assertThatCode(() -> Trust.demandCosigned(witness.verifier(), cosigned))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Trust.demandCosigned(witness.verifier(), alone))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("not cosigned by witness.example/w1");
    }

    @Test
    void a_tile_that_holds_more_or_less_than_its_hashes_is_named() throws Exception {
        Path tile = folder.resolve("tile/0/001");
        byte[] hashes = Files.readAllBytes(tile);
        for (int length : List.of(hashes.length + 32, hashes.length - 1)) {
            Files.write(tile, Arrays.copyOf(hashes, length));
            assertRefuted("tile/0/001 holds " + length + " bytes");
        }
    }

    @Test
    void entries_that_no_tile_has_are_named() {
        List<byte[]> last = new ArrayList<>(made.entries.subList(512, EVENTS));
        last.add(MadeLog.event(EVENTS + 1, EVENTS + 1, EVENTS + 1, ""));
        String path = new Tile(0, 2, EVENTS - 512).entriesPath();
        Kept.write(folder.resolve(path), Bundle.of(last));

        assertRefuted(path + " holds more than its tile");
    }

    @Test
    void a_tile_that_does_not_follow_is_named() throws Exception {
        Path tile = folder.resolve("tile/1/000.p/2");
        byte[] hashes = Files.readAllBytes(tile);
        hashes[40]++;
        Files.write(tile, hashes);
        assertRefuted("tile/1/000.p/2 does not follow from the entries");

        Files.delete(tile);
        assertRefuted("lacks tile/1/000.p/2");
    }

    @Test
    void a_forged_proof_is_refused() {
        InclusionProof proof = made.proof(420);
        byte[] event = made.entries.get(419);
        assertThat(proof.demand(event, made.key.verifier()).size()).isEqualTo(EVENTS);

        byte[] changed = MadeLog.event(420, 420, 420, "changed");
        assertThatThrownBy(() -> proof.demand(changed, made.key.verifier()))
                .isInstanceOf(NotProven.class);
        InclusionProof moved = new InclusionProof(418, proof.path(), proof.checkpoint());
        assertThatThrownBy(() -> moved.demand(event, made.key.verifier()))
                .isInstanceOf(NotProven.class);
    }

    private void replace(String path, String with) {
        try {
            Files.copy(
                    folder.resolve(with),
                    folder.resolve(path),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(Note checkpoint) {
        Kept.write(folder.resolve("checkpoint"), checkpoint.toBytes());
    }

    private Note shorter(int events) {
        MadeLog start = new MadeLog(folder);
        start.entries.addAll(made.entries.subList(0, events));
        return MadeLog.signed(made.key, new Checkpoint("test.example/ledger", start.head()));
    }

    private Note verify(Note... kept) {
        return new Verification(made.log(), made.key.verifier(), List.of(kept))
                .run((done, total) -> {});
    }

    private void assertRefuted(String why) {
        assertThatThrownBy(this::verify).isInstanceOf(NotProven.class).hasMessageContaining(why);
    }
}
