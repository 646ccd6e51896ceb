package org.resolute.command.notary;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the notary is, and how far behind. */
final class NotaryGauges {
    private final Clock clock;
    private volatile long published;
    private volatile long head;
    private volatile @Nullable Instant waitingSince;
    private volatile Course course = Course.OFF;

    /** How it goes. */
    enum Course {
        /** This node has no key and signs nothing. */
        OFF,
        /** Another node is the notary, or the first attempt is under way. */
        STANDING_BY,
        NOTARISING,
        /** Too few witnesses cosign; nothing is published meanwhile. */
        WAITING,
        /** The last run ended early, as it does while the database is away. */
        FAILING,
        /** Someone has to look: to sign would be to vouch for what is not so. */
        BROKEN
    }

    NotaryGauges(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        meters.gauge("resolute.notary.position", this, g -> g.published);
        meters.gauge("resolute.notary.lag.events", this, NotaryGauges::behind);
        meters.gauge("resolute.notary.lag.seconds", this, NotaryGauges::lagSeconds);
        meters.gauge("resolute.notary.active", this, g -> g.isIn(Course.NOTARISING));
        meters.gauge("resolute.notary.waiting", this, g -> g.isIn(Course.WAITING));
        meters.gauge("resolute.notary.broken", this, g -> g.isIn(Course.BROKEN));
    }

    void is(Course now) {
        course = now;
    }

    Course course() {
        return course;
    }

    /** Events that are recorded and that no checkpoint covers, as far as this node knows. */
    long behind() {
        return Math.max(0, head - published);
    }

    void head(long position) {
        head = Math.max(head, position);
        if (waitingSince == null && behind() > 0) {
            waitingSince = clock.instant();
        }
    }

    void published(long position) {
        published = position;
        waitingSince = behind() > 0 ? clock.instant() : null;
    }

    private double isIn(Course one) {
        return course == one ? 1 : 0;
    }

    private double lagSeconds() {
        Instant since = waitingSince;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
