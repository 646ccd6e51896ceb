package org.resolute.query.pages.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Pager;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.resolute.query.problem.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Findings; directives with what units answered; contradictions and gaps. */
@Controller
final class MonitoringPage {
    private static final List<String> VIEWS = List.of("findings", "directives", "gaps");

    private final Pages pages;

    MonitoringPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/resolutions/{resolution}/monitoring")
    ResponseEntity<String> monitoring(@PathVariable String resolution, HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String route = "/v1/resolutions/" + Place.segment(resolution);
        String view = visit.text("view").filter(VIEWS::contains).orElse(VIEWS.getFirst());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("resolution", visit.resolution(route));
        model.put("views", VIEWS);
        model.put("view", view);
        model.put("rounds", rounds(visit, route));
        model.put("csv", visit.link(route + "/" + view, Map.of("format", "csv")));
        model.put("xlsx", visit.link(route + "/" + view, Map.of("format", "xlsx")));
        Answer answer = visit.ask(route + "/" + view);
        model.put("answer", answer);
        model.put("live", visit.stream("", answer));
        switch (view) {
            case "directives" -> directives(visit, answer.rows(), model);
            case "gaps" -> gaps(visit, answer.rows(), model);
            default -> findings(visit, route, answer.rows(), model);
        }
        return pages.show(visit, Tab.MONITORING, "monitoring", model);
    }

    /** Rounds are about no unit, and for those who see all of them. */
    private static List<Row> rounds(Visit visit, String route) {
        try {
            return visit.ask(route + "/rounds").rows();
        } catch (Refused e) {
            return List.of();
        }
    }

    private static void findings(
            Visit visit, String route, List<Row> rows, Map<String, @Nullable Object> model) {
        List<Found> all = Found.all(rows, visit.ask(route + "/figures").rows());
        Pager pager = Pager.of(visit, all.size());
        List<Found> shown = pager.cut(all);
        model.put("pager", pager);
        model.put("strengths", of(shown, "STRENGTH"));
        model.put("limitations", of(shown, "LIMITATION"));
    }

    private static List<Found> of(List<Found> all, String polarity) {
        return all.stream().filter(one -> one.row().text("polarity").equals(polarity)).toList();
    }

    private static void directives(
            Visit visit, List<Row> rows, Map<String, @Nullable Object> model) {
        List<Row> asked =
                rows.stream()
                        .filter(row -> isAsked(visit, "directive", row))
                        .filter(row -> isAsked(visit, "state", row))
                        .toList();
        Pager pager = Pager.of(visit, asked.size());
        model.put("pager", pager);
        model.put("demands", Demand.all(rows));
        model.put("rows", pager.cut(asked));
    }

    private static void gaps(Visit visit, List<Row> rows, Map<String, @Nullable Object> model) {
        Map<String, Long> kinds =
                rows.stream()
                        .map(row -> row.text("kind"))
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        List<Row> asked = rows.stream().filter(row -> isAsked(visit, "kind", row)).toList();
        Pager pager = Pager.of(visit, asked.size());
        model.put("pager", pager);
        model.put("kinds", kinds);
        model.put("all", rows.size());
        model.put("rows", pager.cut(asked));
    }

    private static boolean isAsked(Visit visit, String column, Row row) {
        return visit.text(column)
                .filter(asked -> !Objects.equals(asked, row.text(column)))
                .isEmpty();
    }
}
