package org.resolute.query.pages.running;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is asked when figures are late, or wrong. */
@Controller
final class RunningPage {
    /** Undertakings whose events wait; the route tells of all. */
    private static final int SET_ASIDE_MAX = 50;

    private final Pages pages;

    RunningPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/running")
    ResponseEntity<String> running(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        Row status = visit.ask("/v1/status").one();
        List<Row> setAside = rows(status, "setAside");
        return pages.show(
                visit,
                Tab.RUNNING,
                "running",
                Map.of(
                        "status", status,
                        "rebuilds", rows(status, "rebuilds"),
                        "setAside", setAside.stream().limit(SET_ASIDE_MAX).toList(),
                        "waiting", setAside.size()));
    }

    /** The rows within a cell; none where the service cannot tell just now. */
    private static List<Row> rows(Row status, String cell) {
        List<Row> rows = new ArrayList<>();
        if (status.get(cell) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                    map.forEach((name, value) -> cells.put(String.valueOf(name), value));
                    rows.add(new Row(cells));
                }
            }
        }
        return rows;
    }
}
