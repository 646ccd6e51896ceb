package org.resolute.query.pages.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All resolutions at a glance. */
@Controller
final class OverviewController {
    private static final Duration WEEK = Duration.ofDays(7);

    /** The first page of those who record and do not read. */
    private static final URI FOR_WHO_RECORDS = URI.create("/submit");

    private final Pages pages;
    private final Clock clock;

    OverviewController(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> overview(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        if (!visit.mayAsk("/v1/resolutions")) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(FOR_WHO_RECORDS).build();
        }
        Answer answer = visit.ask("/v1/resolutions");
        List<Card> cards = answer.rows().stream().map(row -> card(visit, row, answer)).toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("answer", answer);
        model.put("cards", cards);
        model.put("live", visit.stream("", answer));
        return pages.show(visit, Tab.OVERVIEW, "overview", model);
    }

    private Card card(Visit visit, Row resolution, Answer answer) {
        return Card.of(
                visit,
                resolution,
                weekBefore(visit.place().isNow() ? clock.instant() : at(answer)));
    }

    private static Instant at(Answer answer) {
        return answer.recordedAt().isEmpty()
                ? Instant.EPOCH.plus(WEEK)
                : Instant.parse(answer.recordedAt());
    }

    private static String weekBefore(Instant moment) {
        return moment.minus(WEEK).toString();
    }
}
