package org.resolute.command.notary;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.command.ledger.Commits;
import org.resolute.command.notary.Book.Term;
import org.resolute.command.notary.Notary.Desk;
import org.resolute.command.notary.NotaryGauges.Course;
import org.resolute.events.wire.Envelope;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.Tile;
import org.resolute.proof.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One term of a notary: from the tree that is kept to ever larger ones.
 *
 * <p>Note to the maintainer. The order is what makes a second root impossible: the larger tree is
 * kept, fenced by the term and by the size it grew from; then its root is signed, then remembered
 * outside the database, then published. A notary who dies in between left a kept tree behind, and
 * the next one signs that before he reads on; Ed25519 makes of it the same signature.
 */
final class Signing {
    /** Events read from the ledger at once. */
    static final int READ_MAX = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    /** Commits are gathered for so long: each checkpoint costs three writes to a disk. */
    private static final Duration GATHER = Duration.ofMillis(250);

    /** A long way to catch up is signed in stretches of this length. */
    private static final Duration STRETCH_MAX = Duration.ofMillis(500);

    private final Desk desk;
    private final Book book;
    private final NotaryGauges gauges;
    private final Step.Watcher watcher;
    private RightEdge edge = RightEdge.ofNothing();
    private long term;
    private boolean isPublished;

    Signing(Desk desk, NotaryGauges gauges, Step.Watcher watcher) {
        this.desk = desk;
        this.book = new Book(desk.database());
        this.gauges = gauges;
        this.watcher = watcher;
    }

    /** Becomes the notary, and publishes what the last one kept and did not come to publish. */
    void takeOver() throws NoLongerNotary {
        Term taken =
                book.takeOver(desk.key().toString())
                        .orElseThrow(() ->
                                new BrokenNotary(
                                        "the tree is signed with another key, "
                                                + book.vkey().orElse("")
                                                + ": bring that key back"));
        term = taken.number();
        edge = taken.page().edge();
        demandWhole(taken.page());
        demandLargerThanRemembered(taken.page());
        watcher.at(Step.TAKEN_OVER);
        LOG.info("Notary of term {}, from position {}", term, edge.size() + 1);
        gauges.published(taken.page().published());
        sign();
    }

    /** Waits for events to come, and a little more for those behind them; not for ever. */
    void awaitEvents(Commits commits) throws InterruptedException {
        commits.awaitBeyond(edge.size(), GATHER);
        if (commits.head() > edge.size()) {
            gauges.head(commits.head());
            Thread.sleep(GATHER);
        }
    }

    /** Reads on, keeps the larger tree, signs and publishes its root. */
    void go() throws NoLongerNotary {
        demandNothingBehindHead();
        long from = edge.size();
        Map<Tile, byte[]> full = new LinkedHashMap<>();
        long until = System.nanoTime() + STRETCH_MAX.toNanos();
        boolean isMore = true;
        while (isMore && System.nanoTime() < until) {
            List<Envelope> events = desk.ledger().after(edge.size(), READ_MAX);
            for (Envelope event : events) {
                add(event, full);
            }
            isMore = events.size() == READ_MAX;
        }
        if (edge.size() == from) {
            if (!isPublished) {
                sign();
            }
            return;
        }
        gauges.head(edge.size());
        watcher.at(Step.READ);
        book.keep(term, from, edge, full);
        watcher.at(Step.KEPT);
        sign();
    }

    private void add(Envelope event, Map<Tile, byte[]> full) {
        if (event.place().position() != edge.size() + 1) {
            throw new BrokenNotary(
                    "the ledger has a hole: behind position %d stands %d"
                            .formatted(edge.size(), event.place().position()));
        }
        edge.add(Hash.ofEntry(event.toBytes()), full::put);
    }

    private void sign() throws NoLongerNotary {
        Head head = new Head(edge.size(), edge.root());
        String text = new Checkpoint(desk.key().verifier().name(), head).text();
        Note checkpoint = new Note(text, List.of(desk.key().sign(text, 0)));
        watcher.signed(checkpoint);
        watcher.at(Step.SIGNED);
        desk.last().write(checkpoint);
        watcher.at(Step.REMEMBERED);
        Note cosigned = cosigned(checkpoint);
        isPublished = desk.witnesses().isQuorum(cosigned);
        if (!isPublished) {
            gauges.is(Course.WAITING);
            return;
        }
        book.publish(term, head.size(), cosigned);
        gauges.is(Course.NOTARISING);
        gauges.published(head.size());
        watcher.at(Step.PUBLISHED);
    }

    /** Only a superuser can put an event beside the head; it is not recorded, and no accident. */
    private void demandNothingBehindHead() {
        desk.ledger()
                .firstBehindHead()
                .ifPresent(position -> {
                    throw new BrokenNotary(
                            "the ledger holds an event at position %d and its head says %d"
                                    .formatted(position, desk.ledger().head()));
                });
    }

    /**
     * A witness who saw more than we hold is no alarm where another notary is ahead of us by now;
     * then this one has only not noticed yet.
     */
    private Note cosigned(Note checkpoint) throws NoLongerNotary {
        try {
            return desk.witnesses().cosigned(checkpoint, new KeptTiles(book, book.read()).at(edge));
        } catch (BrokenNotary e) {
            if (book.read().kept().size() > edge.size()) {
                throw new NoLongerNotary();
            }
            throw e;
        }
    }

    private void demandWhole(Page page) {
        if (!page.edge().root().equals(page.kept().root())) {
            throw new BrokenNotary("the end of the tree in the book does not give its root");
        }
        long head = desk.ledger().head();
        if (head < page.kept().size()) {
            throw new BrokenNotary(
                    "the tree holds %d events and the ledger %d: events were taken out of it"
                            .formatted(page.kept().size(), head));
        }
    }

    /** A database restored from before the last checkpoint must not be signed on. */
    private void demandLargerThanRemembered(Page page) {
        Optional<Note> remembered = desk.last().read();
        if (remembered.isEmpty()) {
            if (page.published() > 0) {
                LOG.warn("No last checkpoint at {}: believing the database", desk.last());
            }
            return;
        }
        VerifierKey key = desk.key().verifier();
        Head last = Checkpoint.signedBy(key, remembered.get()).head();
        if (last.size() > page.kept().size()) {
            throw new BrokenNotary(
                    ("%s states %d events and the tree in the database holds %d: the database was"
                                    + " restored from before; restore a newer one")
                            .formatted(desk.last(), last.size(), page.kept().size()));
        }
        if (!new KeptTiles(book, page).kept().rootAt(last.size()).equals(last.root())) {
            throw new BrokenNotary(
                    ("%s and the tree in the database tell different histories of the first %d"
                                    + " events")
                            .formatted(desk.last(), last.size()));
        }
    }
}
