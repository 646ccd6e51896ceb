package org.resolute.query.pages.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened under a resolution, day by day and entry by entry. */
@Controller
final class TimelinePage {
    private static final int ENTRIES_MIN = 50;
    private static final int ENTRIES_MAX = 1_000;

    /** What a list can be narrowed to, in the order in which work goes on. */
    private static final List<String> TYPES =
            List.of(
                    "plan-drafted",
                    "plan-approved",
                    "plan-started",
                    "plan-finished",
                    "plan-revised",
                    "training-session-held",
                    "essays-collected",
                    "essays-reviewed",
                    "outreach-recorded",
                    "inspection-conducted",
                    "recommendations-forwarded",
                    "review-filed",
                    "obstacle-reported",
                    "obstacle-resolved",
                    "entry-corrected",
                    "entry-retracted",
                    "obligation-set",
                    "deadline-extended",
                    "obligation-waived",
                    "obligation-transferred");

    private final Pages pages;

    TimelinePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/resolutions/{resolution}/timeline")
    ResponseEntity<String> timeline(@PathVariable String resolution, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String route = "/v1/resolutions/" + Place.segment(resolution);
        String by = visit.text("by").filter("unit"::equals).orElse("kind");
        Answer answer = visit.ask(route + "/timeline", entries(visit));
        List<Row> days = visit.ask(route + "/timeline/days", days(visit, by, "year")).rows();
        Optional<Row> unit = unit(visit);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("resolution", visit.resolution(route));
        model.put("answer", answer);
        model.put("entries", Line.all(answer.rows(), visit));
        model.put("lanes", Lane.all(days, by, visit));
        model.put("marks", visit.ask(route + "/marks").rows());
        model.put("by", by);
        model.put("types", TYPES);
        model.put("unitName", unit.map(row -> row.text("name")).orElse(""));
        model.put("live", visit.stream(unit.map(row -> row.text("unit")).orElse(""), answer));
        model.put("chart", visit.link(route + "/timeline/days", lanes(visit, by, "day")));
        model.put("marked", visit.link(route + "/marks", Map.of()));
        Map<String, String> file = entries(visit);
        file.put("limit", Integer.toString(ENTRIES_MAX));
        file.remove("after");
        model.put("file", file(visit, route + "/timeline", file));
        return pages.show(visit, Tab.TIMELINE, "timeline", model);
    }

    private static Map<String, String> file(Visit visit, String route, Map<String, String> asked) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String form : List.of("csv", "xlsx")) {
            Map<String, String> one = new LinkedHashMap<>(asked);
            one.put("format", form);
            files.put(form, visit.link(route, one));
        }
        return files;
    }

    private static Optional<Row> unit(Visit visit) {
        return visit.text("unit").map(id -> visit.ask("/v1/units/" + Place.segment(id)).one());
    }

    private static Map<String, String> entries(Visit visit) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("unit", "types", "from", "to", "after")) {
            asked.put(name, visit.text(name).orElse(""));
        }
        asked.put("rollup", visit.text("unit").isPresent() ? "subtree" : "");
        asked.put("order", visit.text("order").filter("asc"::equals).orElse("desc"));
        asked.put("limit", Integer.toString(visit.rows(ENTRIES_MIN, ENTRIES_MAX)));
        return asked;
    }

    private static Map<String, String> days(Visit visit, String by, String per) {
        Map<String, String> asked = lanes(visit, by, per);
        asked.put("from", visit.text("from").orElse(""));
        asked.put("to", visit.text("to").orElse(""));
        return asked;
    }

    private static Map<String, String> lanes(Visit visit, String by, String per) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("by", by);
        asked.put("per", per);
        asked.put("unit", visit.text("unit").orElse(""));
        return asked;
    }
}
