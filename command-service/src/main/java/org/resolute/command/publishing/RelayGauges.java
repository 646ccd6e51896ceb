package org.resolute.command.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How far the relay is, and how far behind. */
final class RelayGauges {
    private record Waiting(long lastPosition, Instant firstRecordedAt) {}

    private final Clock clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private volatile long relayed;
    private volatile long head;
    private volatile Course course = Course.STANDING_BY;

    /** How it goes. */
    enum Course {
        /** Another node relays, or the first attempt is under way. */
        STANDING_BY,
        RELAYING,
        /** The last run ended early, as it does while the broker is away; the next one follows. */
        FAILING,
        /** Someone has to look: the topic or the ledger is not as it should be. */
        BROKEN
    }

    RelayGauges(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        meters.gauge("resolute.relay.position", this, g -> g.relayed);
        meters.gauge("resolute.relay.lag.events", this, RelayGauges::behind);
        meters.gauge("resolute.relay.lag.seconds", this, RelayGauges::lagSeconds);
        meters.gauge("resolute.relay.active", this, g -> g.isIn(Course.RELAYING));
        meters.gauge("resolute.relay.broken", this, g -> g.isIn(Course.BROKEN));
    }

    void activated(long lastPosition) {
        waiting.clear();
        relayed = lastPosition;
        course = Course.RELAYING;
    }

    void stoodDown() {
        course = Course.STANDING_BY;
    }

    void failed() {
        course = Course.FAILING;
    }

    void broken() {
        course = Course.BROKEN;
    }

    Course course() {
        return course;
    }

    private double isIn(Course one) {
        return course == one ? 1 : 0;
    }

    /** Events that are recorded and not yet in the topic, as far as this node knows. */
    long behind() {
        return Math.max(0, head - relayed);
    }

    void head(long position) {
        head = Math.max(head, position);
    }

    void taken(long lastPosition, Instant firstRecordedAt) {
        head(lastPosition);
        waiting.add(new Waiting(lastPosition, firstRecordedAt));
    }

    void relayed(long position) {
        relayed = position;
        for (Waiting first = waiting.peek();
                first != null && first.lastPosition() <= position;
                first = waiting.peek()) {
            waiting.poll();
        }
    }

    private double lagSeconds() {
        Waiting first = waiting.peek();
        return first == null
                ? 0
                : Duration.between(first.firstRecordedAt(), clock.instant()).toMillis() / 1000.0;
    }
}
