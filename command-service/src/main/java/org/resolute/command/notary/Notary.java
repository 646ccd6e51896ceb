package org.resolute.command.notary;

import java.time.Duration;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.notary.NotaryGauges.Course;
import org.resolute.proof.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger with signed checkpoints, one node at a time.
 *
 * <p>Note to the maintainer. A run begins with the session lock and a new term, reads everything it
 * relies on from the {@link Book}, and goes on until something fails; then the next run begins. So
 * nothing in memory outlives a failure.
 */
final class Notary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Desk desk;
    private final Commits commits;
    private final NotaryGauges gauges;
    private final Step.Watcher watcher;
    private final Thread thread;
    private volatile boolean open = true;

    /** What the notary works with. */
    record Desk(
            Ledger ledger,
            DataSource database,
            SigningKey key,
            LastCheckpoint last,
            Witnesses witnesses) {}

    Notary(Desk desk, Commits commits, NotaryGauges gauges, Step.Watcher watcher) {
        this.desk = desk;
        this.commits = commits;
        this.gauges = gauges;
        this.watcher = watcher;
        this.thread = Thread.ofPlatform().name("notary").unstarted(this::runs);
    }

    Notary start() {
        gauges.is(Course.STANDING_BY);
        thread.start();
        return this;
    }

    private void runs() {
        while (open) {
            try {
                var lock = OneNotary.take(desk.database(), desk.ledger().name());
                if (lock.isPresent()) {
                    try (OneNotary held = lock.get()) {
                        run(held);
                    }
                }
                gauges.is(Course.STANDING_BY);
            } catch (InterruptedException e) {
                return;
            } catch (NoLongerNotary e) {
                gauges.is(Course.STANDING_BY);
                LOG.warn("Stood down: {}", e.getMessage());
            } catch (BrokenNotary e) {
                gauges.is(Course.BROKEN);
                LOG.error("The notary signs nothing: {}", e.getMessage());
            } catch (Exception e) {
                gauges.is(Course.FAILING);
                LOG.warn("A run of the notary ended, the next one follows: {}", e.toString());
            }
            rest();
        }
    }

    private void run(OneNotary lock) throws Exception {
        Signing signing = new Signing(desk, gauges, watcher);
        signing.takeOver();
        while (open && lock.isHeld()) {
            signing.awaitEvents(commits);
            signing.go();
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        desk.witnesses().close();
    }
}
