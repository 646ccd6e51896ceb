package org.resolute.query.pages.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Bar;
import org.resolute.query.pages.Crumb;
import org.resolute.query.pages.Pages;
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

/** The units of a resolution, and the reasons of their figures. */
@Controller("progressPages")
final class ProgressController {
    private final Pages pages;

    ProgressController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/resolutions/{resolution}")
    ResponseEntity<String> progress(@PathVariable String resolution, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        Asked asked = Asked.of(visit, resolution);
        Row heading = visit.resolution(asked.route());
        Answer answer = visit.ask(asked.route() + "/progress", asked.rows());
        Row top = visit.ask(asked.route() + "/progress", asked.top()).one();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", visit.words().say("progress.title"));
        model.put("resolution", heading);
        model.put("answer", answer);
        model.put("top", top);
        model.put("bar", Bar.of(top, visit.words()));
        model.put("table", UnitTable.of(asked, answer, top));
        model.put("ratios", Measure.RATIOS);
        model.put("isHeat", asked.isHeat());
        model.put("crumbs", Crumb.path(visit, top.text("unit"), visit.place()));
        model.put("live", visit.stream(top.text("unit"), answer));
        model.put("files", files(asked));
        return pages.show(visit, Tab.PROGRESS, "progress", model);
    }

    /** The same rows for spreadsheets. */
    private static Map<String, String> files(Asked asked) {
        Map<String, String> files = new TreeMap<>();
        for (String form : List.of("csv", "xlsx")) {
            Map<String, String> rows = new HashMap<>(asked.rows());
            rows.put("format", form);
            files.put(form, asked.visit().link(asked.route() + "/progress", rows));
        }
        return files;
    }

    @GetMapping("/resolutions/{resolution}/why")
    ResponseEntity<String> why(@PathVariable String resolution, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        Asked asked = Asked.of(visit, resolution);
        Measure measure =
                visit.text("measure")
                        .flatMap(Measure::named)
                        .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        Why why = new Why(visit, asked.route(), measure);
        Answer figure = why.figure();
        Row row = figure.one();
        String unit = row.text("unit");
        List<Row> parts = new ArrayList<>(why.parts());
        List<Row> owed = why.owed(unit);
        Map<String, @Nullable Object> model = new HashMap<>();
        String name = visit.words().word("figure", measure.name());
        model.put("title", visit.words().say("why.title", name));
        model.put("resolution", visit.resolution(asked.route()));
        model.put("answer", figure);
        model.put("row", row);
        model.put("measure", measure);
        model.put("parts", why.pager(parts).cut(parts));
        model.put("partsPager", why.pager(parts));
        model.put("owed", why.pager(owed).cut(owed));
        model.put("owedPager", why.pager(owed));
        model.put("events", why.events(unit));
        Function<Row, List<Told>> told = event -> Told.of(event, visit.words());
        model.put("toldOf", told);
        model.put("crumbs", Crumb.path(visit, unit, visit.place().to("/resolutions/", resolution)));
        return pages.show(visit, Tab.PROGRESS, "why", model);
    }
}
