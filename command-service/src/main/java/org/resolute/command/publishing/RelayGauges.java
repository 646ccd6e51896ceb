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
    private volatile boolean active;
    private volatile boolean broken;

    RelayGauges(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        meters.gauge("resolute.relay.position", this, g -> g.relayed);
        meters.gauge("resolute.relay.lag.events", this, g -> Math.max(0, g.head - g.relayed));
        meters.gauge("resolute.relay.lag.seconds", this, RelayGauges::lagSeconds);
        meters.gauge("resolute.relay.active", this, g -> g.active ? 1 : 0);
        meters.gauge("resolute.relay.broken", this, g -> g.broken ? 1 : 0);
    }

    void activated(long lastPosition) {
        waiting.clear();
        relayed = lastPosition;
        active = true;
        broken = false;
    }

    void stoodDown() {
        active = false;
    }

    void broken() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
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
