package org.resolute.query.pages.event;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Told;
import org.resolute.query.pages.Visit;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event at its position. */
@Controller
final class EventController {
    private static final String ENTRIES_MAX = "1000";

    private final Pages pages;

    EventController(Pages pages) {
        this.pages = pages;
    }

    /** The address names the unit and the day too, since entries are found by these. */
    @GetMapping("/resolutions/{resolution}/events/{position}")
    ResponseEntity<String> event(
            @PathVariable String resolution,
            @PathVariable String position,
            HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String route = "/v1/resolutions/" + Place.segment(resolution);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", visit.text("unit").orElse(""));
        asked.put("from", visit.text("on").orElse(""));
        asked.put("to", visit.text("on").orElse(""));
        asked.put("limit", ENTRIES_MAX);
        Answer answer = visit.ask(route + "/timeline", asked);
        Row event =
                answer.rows().stream()
                        .filter(row -> row.text("position").equals(position))
                        .findFirst()
                        .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        asked.put("format", "events");
        asked.put("types", event.text("type"));
        Map<String, Object> model = new HashMap<>();
        model.put("title", visit.words().word("type", event.text("type")));
        model.put("resolution", visit.resolution(route));
        model.put("answer", answer);
        model.put("event", event);
        model.put("told", Told.of(event, visit.words()));
        model.put("recorded", visit.link(route + "/timeline", asked));
        return pages.show(visit, Tab.NONE, "event", model);
    }
}
