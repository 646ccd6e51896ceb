package org.resolute.command.limits;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.resolute.tokens.Caller;
import org.resolute.tokens.TurnedAway;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away that come too fast, too many at once, or with more than fits into memory.
 *
 * <p>Note to the maintainer. It stands behind the check of tokens, so what is counted belongs to a
 * client that is known, and before anything is read. A client is told to slow down (429) by its own
 * doing only; where the service as a whole has no room it says so at once (503), for what waits in
 * long queues is answered after its sender gave up. The fields are those of the IETF draft on rate
 * limits for HTTP.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit
 *     fields for HTTP</a>
 */
final class LimitFilter extends OncePerRequestFilter {
    private static final String GUARDED = "/v1/";
    private static final int UNKNOWN_LENGTH_KIB = 32 * 1024;

    private final Allowances allowances;
    private final TurnedAway.Teller teller;
    private final String policy;
    private final Semaphore atOnce = new Semaphore(Limits.REQUESTS_AT_ONCE_OF_ALL_MAX);
    private final Semaphore roomKib = new Semaphore(Limits.LARGE_BODIES_KIB_MAX, true);

    LimitFilter(Allowances allowances, TurnedAway.Teller teller) {
        this.allowances = allowances;
        this.teller = teller;
        long burst = allowances.limits().requestsPerSecond() * Limits.BURST_SECONDS;
        this.policy = "\"requests\";q=" + burst + ";w=" + Limits.BURST_SECONDS;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(GUARDED) || Caller.known().isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Allowance allowance = allowances.of(Caller.asking());
        allowance.accompany(request);
        ConsumptionProbe probe = allowance.request();
        long wait = Allowance.seconds(probe.getNanosToWaitForRefill());
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader(
                "RateLimit", "\"requests\";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (!probe.isConsumed()) {
            turnAway(429, "too-many-requests", wait, request, response);
        } else if (!allowance.begin()) {
            turnAway(429, "too-many-at-once", 1, request, response);
        } else {
            try {
                withAll(allowance, request, response, chain);
            } finally {
                allowance.end();
            }
        }
    }

    private void withAll(
            Allowance allowance,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!atOnce.tryAcquire()) {
            turnAway(503, "overloaded", 1, request, response);
            return;
        }
        try {
            withRoom(allowance, request, response, chain);
        } finally {
            atOnce.release();
        }
    }

    private void withRoom(
            Allowance allowance,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        int kib = largeKib(request);
        if (!hasRoom(allowance.roomKib(), kib)) {
            turnAway(429, "too-many-at-once", 1, request, response);
            return;
        }
        try {
            withRoomOfAll(kib, request, response, chain);
        } finally {
            allowance.roomKib().release(kib);
        }
    }

    private void withRoomOfAll(
            int kib, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasRoom(roomKib, kib)) {
            turnAway(503, "overloaded", 2, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            roomKib.release(kib);
        }
    }

    private static boolean hasRoom(Semaphore room, int kib) {
        try {
            return kib == 0
                    || room.tryAcquire(kib, Limits.ROOM_WAIT_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the body takes; nothing where it is small, or is put on disk as it comes. */
    private static int largeKib(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        if (!request.getMethod().equals("POST")
                || (prefer != null && prefer.contains("respond-async"))) {
            return 0;
        }
        long bytes = request.getContentLengthLong();
        long kib = bytes < 0 ? UNKNOWN_LENGTH_KIB : bytes / 1024;
        return kib <= Limits.LARGE_BODY_KIB ? 0 : (int) Math.min(kib, UNKNOWN_LENGTH_KIB);
    }

    private void turnAway(
            int status,
            String code,
            long seconds,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        List<String> about = List.of(Long.toString(seconds));
        teller.tell(new TurnedAway(status, code, about, ""), request, response);
        // The body may never come; the answer need not wait for it.
        response.flushBuffer();
    }
}
