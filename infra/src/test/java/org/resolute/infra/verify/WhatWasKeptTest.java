package org.resolute.infra.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;

/** An auditor kept checkpoints; the log is held to them. */
class WhatWasKeptTest {
    private static final int EVENTS = 700;

    @TempDir private Path folder;
    private MadeLog made;

    @BeforeEach
    void make() {
        made = MadeLog.of(folder, EVENTS);
    }

    @Test
    void another_history_signed_with_the_true_key_is_refused_by_what_was_kept() {
        Note kept = shorter(500);
        made.entries.set(419, MadeLog.event(420, 420, 420, "changed"));
        made.write();

        assertThatCode(this::verify).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(kept))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("the kept checkpoint of 500 events tells another history");
    }

    @Test
    void a_stale_head_is_refused_by_what_was_kept() {
        Note kept = made.checkpoint();
        made.entries.subList(650, 700).clear();
        made.write();

        assertThatThrownBy(() -> verify(kept))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("the log shows 650 events, and a checkpoint of 700 was kept");
    }

    @Test
    void two_kept_checkpoints_that_disagree_are_the_proof_of_a_lie() {
        Note other =
                MadeLog.signed(
                        made.key,
                        new Checkpoint("test.example/ledger", new Head(300, Hash.OF_NOTHING)));

        for (List<Note> kept :
                List.of(List.of(shorter(300), other), List.of(other, shorter(300)))) {
            assertThatThrownBy(() -> verify(kept.toArray(Note[]::new)))
                    .isInstanceOf(NotProven.class)
                    .hasMessage("two kept checkpoints give two roots to 300 events");
        }
    }

    @Test
    void one_that_the_log_never_signed_proves_nothing() {
        SigningKey impostor = SigningKey.draw("test.example/ledger", Kind.LOG);
        Note forged = MadeLog.signed(impostor, new Checkpoint("test.example/ledger", made.head()));

        assertThatThrownBy(() -> verify(forged))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("is not signed by test.example/ledger");
    }

    @Test
    void the_last_of_all_events_is_held_to_them_too() {
        Note kept = made.checkpoint();
        made.entries.set(EVENTS - 1, MadeLog.event(EVENTS, EVENTS, EVENTS, "changed"));
        made.write();

        assertThatThrownBy(() -> verify(kept))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("the kept checkpoint of 700 events tells another history");
    }

    private Note shorter(int events) {
        MadeLog start = new MadeLog(folder);
        start.entries.addAll(made.entries.subList(0, events));
        return MadeLog.signed(made.key, new Checkpoint("test.example/ledger", start.head()));
    }

    private Note verify(Note... kept) {
        return new Verification(made.log(), made.key.verifier(), List.of(kept)).run((_, _) -> {});
    }
}
