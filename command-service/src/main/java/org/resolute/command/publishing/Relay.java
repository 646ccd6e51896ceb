package org.resolute.command.publishing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the ledger into its topic, one node at a time.
 *
 * <p>Note to the maintainer. A run begins with the session lock and with Kafka's last record, and
 * sends the events behind it until something fails; then the next run begins. A node that lost the
 * lock and does not know it yet does no harm: it too sends consecutive events, and whoever reads
 * both runs drops what comes again. Every {@link #LOOK} the run looks whether the lock is still its
 * own and whether the topic is still the one it began on; a topic that was deleted, made anew or
 * cut at its beginning ends the run, and the next one fills it from the first event.
 */
final class Relay implements AutoCloseable {
    /** Events read from the ledger at once. */
    static final int READ_MAX = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration IDLE_MAX = Duration.ofMillis(100);

    /** Commits are gathered for so long: a read and a packet each would cost more than they do. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Way way;
    private final Ledger ledger;
    private final Commits commits;
    private final RelayGauges gauges;
    private final Thread thread;
    private volatile boolean open = true;

    /** Where the relay reads and where it sends. */
    record Way(Ledger ledger, DataSource database, String brokers, int readMax) {}

    Relay(Way way, Commits commits, RelayGauges gauges) {
        this.way = way;
        this.ledger = way.ledger();
        this.commits = commits;
        this.gauges = gauges;
        this.thread = Thread.ofPlatform().name("relay").unstarted(this::runs);
    }

    Relay start() {
        thread.start();
        return this;
    }

    private void runs() {
        while (open) {
            try (Connection session = way.database().getConnection()) {
                if (hasLock(session)) {
                    try {
                        gauges.head(ledger.head());
                        run(session);
                    } finally {
                        gauges.stoodDown();
                        releaseLock(session);
                    }
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (BrokenPublishing e) {
                gauges.broken();
                LOG.error("The relay stands still: {}", e.getMessage());
                rest();
            } catch (Exception e) {
                gauges.failed();
                LOG.warn("A run of the relay ended, the next one follows: {}", e.toString());
                rest();
            }
        }
    }

    private void run(Connection session) throws Exception {
        try (Topic topic = new Topic(way.brokers(), ledger.name())) {
            topic.ensure();
            if (!topic.isWhole()) {
                LOG.warn("The topic lacks its beginning and is filled again from the first event");
                topic.empty();
            }
            long last = lastOf(topic);
            Topic.Identity identity = topic.identity();
            gauges.activated(last);
            LOG.info("Relaying from position {}", last + 1);
            try (Sender sender = new Sender(way.brokers(), topic.partition(), gauges)) {
                while (open && isOurs(session) && identity.equals(topic.identity())) {
                    last = relay(sender, last);
                }
                sender.settle();
            }
        }
    }

    /** The position behind which to go on, if what stands there is what the ledger says. */
    private long lastOf(Topic topic) throws Exception {
        Optional<Envelope> sent = topic.last();
        if (sent.isEmpty()) {
            return 0;
        }
        long last = sent.get().place().position();
        if (!ledger.at(last).equals(sent)) {
            throw new BrokenPublishing(
                    "the topic ends with an event at position %d that this ledger, which ends at"
                                    .formatted(last)
                            + " %d, does not hold there: the ledger was restored from before;"
                                    .formatted(ledger.head())
                            + " restore a newer one, or delete the topic and rebuild the views");
        }
        return last;
    }

    /** Relays for one look; returns the last position handed to Kafka. */
    private long relay(Sender sender, long from) throws Exception {
        long last = from;
        long until = System.nanoTime() + LOOK.toNanos();
        while (open && System.nanoTime() < until) {
            sender.throwFailure();
            gauges.head(commits.head());
            if (!sender.hasRoom()) {
                continue;
            }
            List<Envelope> events = ledger.after(last, way.readMax());
            if (events.isEmpty()) {
                commits.awaitBeyond(last, IDLE_MAX);
                continue;
            }
            gauges.taken(
                    events.getLast().place().position(), events.getFirst().place().recordedAt());
            for (Envelope event : events) {
                if (event.place().position() != last + 1) {
                    throw new BrokenPublishing(
                            "the ledger has a hole: behind position %d stands %d"
                                    .formatted(last, event.place().position()));
                }
                sender.send(event);
                last++;
            }
            if (events.size() < way.readMax()) {
                Thread.sleep(GATHER);
            }
        }
        return last;
    }

    private boolean hasLock(Connection session) throws SQLException {
        return lock(session, "select pg_try_advisory_lock(hashtext('relay'), hashtext(?))");
    }

    private void releaseLock(Connection session) throws SQLException {
        if (session.isValid(1)) {
            lock(session, "select pg_advisory_unlock(hashtext('relay'), hashtext(?))");
        }
    }

    private boolean lock(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, ledger.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean isOurs(Connection session) throws SQLException {
        return session.isValid(2);
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
    }
}
