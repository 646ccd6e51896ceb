package org.resolute.command.registry;

import java.time.Duration;
import java.util.List;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the registry level with the ledger: at once for whoever asks, and every {@link #POLL} for
 * what other nodes record.
 *
 * <p>Note to the maintainer. The lock makes the order of puts the order of the ledger. A failed
 * read leaves the position where it was; the next poll goes on from there.
 */
public final class RegistryFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int READ_MAX = 5_000;

    private final Ledger ledger;
    private final Registry registry;
    private final Thread follower;
    private volatile long position;
    private volatile boolean open = true;

    RegistryFollower(Ledger ledger, Registry registry) {
        this.ledger = ledger;
        this.registry = registry;
        catchUp();
        this.follower = Thread.ofPlatform().name("registry-follower").daemon().start(this::follow);
    }

    /** Up to where the registry knows the ledger. */
    public long position() {
        return position;
    }

    /** Puts in everything that is recorded by now, and says how far that is. */
    public synchronized long catchUp() {
        List<Envelope> events;
        do {
            events = ledger.structureAfter(position, READ_MAX);
            for (Envelope event : events) {
                registry.put(event);
                position = event.place().position();
            }
        } while (events.size() == READ_MAX);
        return position;
    }

    /** What changes can be tried on, level with the ledger. */
    public synchronized Rehearsal rehearsal() {
        catchUp();
        return new Rehearsal(registry);
    }

    private void follow() {
        while (open) {
            try {
                Thread.sleep(POLL);
                catchUp();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Structure could not be read, trying again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        follower.interrupt();
    }
}
