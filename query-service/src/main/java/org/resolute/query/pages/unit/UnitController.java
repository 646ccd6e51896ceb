package org.resolute.query.pages.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Crumb;
import org.resolute.query.pages.Pager;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Told;
import org.resolute.query.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds units, and shows one. */
@Controller("unitPages")
final class UnitController {
    private final Pages pages;

    UnitController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/units")
    ResponseEntity<String> units(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        Answer answer =
                visit.ask(
                        "/v1/units",
                        Map.of(
                                "q", visit.text("q").orElse(""),
                                "level", visit.text("level").orElse("")));
        Pager pager = Pager.of(visit, answer.rows().size());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("answer", answer);
        model.put("rows", pager.cut(answer.rows()));
        model.put("pager", pager);
        return pages.show(visit, Tab.UNITS, "units", model);
    }

    @GetMapping("/units/{unit}")
    ResponseEntity<String> unit(@PathVariable String unit, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String route = "/v1/units/" + Place.segment(unit);
        Answer answer = visit.ask(route);
        Row row = answer.one();
        List<Row> resolutions = visit.resolutions();
        String chosen =
                visit.text("resolution")
                        .or(() -> resolutions.stream().findFirst().map(r -> r.text("resolution")))
                        .orElse("");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", row.text("name"));
        model.put("answer", answer);
        model.put("unit", row);
        model.put("live", visit.stream(row.text("unit"), answer));
        model.put("crumbs", Crumb.path(visit, row.text("unit")));
        model.put("lineage", visit.ask(route + "/lineage").rows());
        List<Row> below = visit.ask("/v1/units", Map.of("parent", row.text("unit"))).rows();
        Pager pager = Pager.of(visit, below.size());
        model.put("below", pager.cut(below));
        model.put("pager", pager);
        model.put("resolutions", resolutions);
        model.put("chosen", chosen);
        if (!chosen.isEmpty()) {
            model.put("work", Work.of(visit, chosen, row.text("unit")));
        }
        Function<Row, List<Told>> told = event -> Told.of(event, visit.words());
        model.put("toldOf", told);
        return pages.show(visit, Tab.UNITS, "unit", model);
    }
}
