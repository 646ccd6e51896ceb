package org.resolute.command.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** What is left of what one client may ask. */
public final class Allowance {
    private static final String ATTRIBUTE = Allowance.class.getName();

    private final Limits limits;
    private final Bucket requests;
    private final Bucket reports;
    private final Semaphore atOnce;
    private final Semaphore roomKib = new Semaphore(Limits.LARGE_BODIES_KIB_MAX / 2, true);

    Allowance(Limits limits) {
        this.limits = limits;
        this.requests = bucket(limits.requestsPerSecond());
        this.reports = bucket(limits.reportsPerSecond());
        this.atOnce = new Semaphore(limits.requestsAtOnceMax());
    }

    /** That of the client who asks. */
    public static Allowance of(HttpServletRequest request) {
        return (Allowance)
                Objects.requireNonNull(
                        request.getAttribute(ATTRIBUTE), "no filter counted this request");
    }

    void accompany(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    private static Bucket bucket(long perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perSecond * Limits.BURST_SECONDS)
                                .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    ConsumptionProbe request() {
        return requests.tryConsumeAndReturnRemaining(1);
    }

    /**
     * Counts reports that are about to be judged. More of them than the whole allowance take all
     * there is, or they would never be let in.
     *
     * @throws TooMany where the client has to wait first
     */
    public void demand(int number) {
        long whole = limits.reportsPerSecond() * Limits.BURST_SECONDS;
        ConsumptionProbe probe =
                reports.tryConsumeAndReturnRemaining(Math.clamp((long) number, 1, whole));
        if (!probe.isConsumed()) {
            throw new TooMany("too-many-reports", seconds(probe.getNanosToWaitForRefill()));
        }
    }

    /** Whole seconds, at least one: what fields of HTTP can say. */
    static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    /** Half of the room of all, so that one client never takes the whole. */
    Semaphore roomKib() {
        return roomKib;
    }

    boolean begin() {
        return atOnce.tryAcquire();
    }

    void end() {
        atOnce.release();
    }
}
