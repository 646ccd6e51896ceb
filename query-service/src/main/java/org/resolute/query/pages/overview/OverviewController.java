package org.resolute.query.pages.overview;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All resolutions at a glance. */
@Controller
final class OverviewController {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Pages pages;
    private final Clock clock;

    OverviewController(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> overview(HttpServletRequest request) {
        Visit visit = pages.visit(request);
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
