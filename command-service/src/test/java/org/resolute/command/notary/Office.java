package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.FreshLedger;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;

/** A ledger, a key, a memory on disk, and every signature that was ever made with the key. */
final class Office implements AutoCloseable {
    final FreshLedger fresh = new FreshLedger();
    final DataSource pool = fresh.pool(fresh.databases.notary());
    final Ledger ledger = fresh.reader();
    final SigningKey key = SigningKey.draw("test.example/ledger", Kind.LOG);
    final NotaryGauges gauges = gauges();
    final Queue<Note> signed = new ConcurrentLinkedQueue<>();
    final Path memory;
    Witnesses witnesses = Witnesses.none();

    Office(Path folder) {
        this.memory = folder.resolve("checkpoint");
    }

    /** What a notary does who is interrupted at one of his steps. */
    interface Interruption {
        void at(Step step);
    }

    Notary notary(Interruption interruption) {
        return new Notary(desk(key), new Commits(), gauges, watcher(interruption));
    }

    Signing signing(Interruption interruption) {
        return new Signing(desk(key), gauges(), watcher(interruption));
    }

    Notary.Desk desk(SigningKey with) {
        return new Notary.Desk(ledger, pool, with, new LastCheckpoint(memory), witnesses);
    }

    Book book() {
        return new Book(pool);
    }

    private static NotaryGauges gauges() {
        return new NotaryGauges(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private Step.Watcher watcher(Interruption interruption) {
        return new Step.Watcher() {
            @Override
            public void at(Step step) {
                interruption.at(step);
            }

            @Override
            public void signed(Note checkpoint) {
                signed.add(checkpoint);
            }
        };
    }

    /** The head of the tree over the ledger as it stands. */
    Head ofLedger(int events) {
        RightEdge edge = RightEdge.ofNothing();
        List<Envelope> recorded = ledger.after(0, events);
        recorded.forEach(event -> edge.add(Hash.ofEntry(event.toBytes()), (tile, hashes) -> {}));
        return new Head(edge.size(), edge.root());
    }

    Head published() {
        return book().read()
                .checkpoint()
                .map(note -> Checkpoint.signedBy(key.verifier(), note).head())
                .orElse(new Head(-1, Hash.OF_NOTHING));
    }

    /** No two signatures gave one size two roots, and each root is that of the ledger. */
    void assertOneHistory() {
        Map<Long, Hash> roots = new HashMap<>();
        for (Note note : signed) {
            Head head = Checkpoint.signedBy(key.verifier(), note).head();
            assertThat(roots.computeIfAbsent(head.size(), size -> head.root()))
                    .as("root of %d", head.size())
                    .isEqualTo(head.root());
            assertThat(head).isEqualTo(ofLedger((int) head.size()));
        }
    }

    @Override
    public void close() {
        fresh.close();
    }
}
