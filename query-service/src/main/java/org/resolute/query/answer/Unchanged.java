package org.resolute.query.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.asof.Moments;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.Reached;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Reach;
import org.springframework.http.HttpHeaders;

/**
 * Tells those who ask the same again that nothing has changed, as long as nothing has.
 *
 * <p>Note to the maintainer. {@link Answers} would come to the same after finding the route and
 * reading the question, which is two thirds of the work of such an answer. So the tag an answer had
 * is remembered under all that a tag is made of: the request as it was sent, how far its sender may
 * look, and where the views and the calendar stood before the answer and still stood behind it.
 * Whatever differs goes the long way.
 */
public final class Unchanged extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED_MAX = 10_000;
    private static final int QUERY_LENGTH_MAX = 1_000;

    /** What says to the asker what the answer is true for. */
    private static final List<String> HEADERS =
            List.of(
                    HttpHeaders.ETAG,
                    "As-Of-Position",
                    "As-Of-Recorded",
                    "Set-Aside-From",
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.VARY);

    private final transient Reached reached;
    private final transient Moments moments;
    private final transient Cache<Asked, Answered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    public Unchanged(Reached reached, Moments moments) {
        this.reached = reached;
        this.moments = moments;
    }

    /** A request as it was sent, as far as its answer depends on it. */
    private record Asked(
            String address,
            @Nullable String query,
            List<String> forms,
            List<String> languages,
            Reach reach) {

        static Optional<Asked> in(HttpServletRequest request) {
            String query = request.getQueryString();
            boolean isLong = query != null && query.length() > QUERY_LENGTH_MAX;
            if (isLong || request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
                return Optional.empty();
            }
            return Caller.known()
                    .map(caller ->
                            new Asked(
                                    request.getRequestURI(),
                                    query,
                                    all(request, HttpHeaders.ACCEPT),
                                    all(request, HttpHeaders.ACCEPT_LANGUAGE),
                                    Reach.of(caller)));
        }

        private static List<String> all(HttpServletRequest request, String name) {
            return Collections.list(request.getHeaders(name));
        }
    }

    /** Where the views stand, and the day it is: what an answer can change with. */
    private record Stand(long position, long generation, LocalDate today) {}

    private record Answered(Stand stand, Map<String, String> headers) {
        boolean isStill(Stand now, String held) {
            return stand.equals(now) && held.equals(headers.get(HttpHeaders.ETAG));
        }
    }

    private Stand stand() {
        Checkpoint head = reached.checkpoint();
        LocalDate today = moments.now(head).present();
        return new Stand(head.position(), head.soundness().generation(), today);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Asked asked = request.getMethod().equals("GET") ? Asked.in(request).orElse(null) : null;
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        Stand before = stand();
        Answered known = remembered.getIfPresent(asked);
        if (known != null && known.isStill(before, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            known.headers().forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        chain.doFilter(request, response);
        boolean isTagged =
                response.getHeader(HttpHeaders.ETAG) != null
                        && response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (isTagged && before.equals(stand())) {
            remembered.put(asked, new Answered(before, headers(response)));
        }
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
