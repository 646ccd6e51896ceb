package org.resolute.query.pages.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Bar;
import org.resolute.query.pages.Pager;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Figures and heat map of one moment, between the first and the last there are. */
@Controller
final class ReplayPage {
    /** What the map shows of each unit. */
    private static final List<String> MEASURES =
            List.of(
                    "completion",
                    "onSchedule",
                    "coverage",
                    "attendance",
                    "essays",
                    "inspection",
                    "review");

    private final Pages pages;

    ReplayPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/resolutions/{resolution}/replay")
    ResponseEntity<String> replay(@PathVariable String resolution, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String route = "/v1/resolutions/" + Place.segment(resolution);
        Answer answer = visit.ask(route);
        Answer units = visit.ask(route + "/progress", Map.of("depth", "1"));
        Row whole = units.rows().getFirst();
        List<Row> below =
                units.rows().size() == 1
                        ? units.rows()
                        : units.rows().subList(1, units.rows().size());
        Pager pager = Pager.of(visit, below.size());
        Map<String, Object> model = new HashMap<>();
        model.put("resolution", answer.one());
        model.put("answer", units);
        model.put("whole", whole);
        model.put("bar", Bar.of(whole, visit.words()));
        model.put("cells", Heat.all(pager.cut(below), MEASURES));
        model.put("pager", pager);
        model.put("measures", MEASURES);
        model.put("span", Span.of(visit, route));
        model.put("route", route);
        return pages.show(visit, Tab.REPLAY, "replay", model);
    }
}
