package org.resolute.query.pages.running;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is asked when figures are late, or wrong. */
@Controller
final class RunningPage {
    /** Undertakings whose events wait; the route tells of all. */
    private static final int SET_ASIDE_MAX = 50;

    private final Pages pages;
    private final Elsewhere elsewhere;
    private final LedgerZone zone;

    RunningPage(Pages pages, Elsewhere elsewhere, LedgerZone zone) {
        this.pages = pages;
        this.elsewhere = elsewhere;
        this.zone = zone;
    }

    @GetMapping("/running")
    ResponseEntity<String> running(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        Row status = visit.ask("/v1/status").one();
        List<Row> setAside = rows(status, "setAside");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("status", status);
        model.put("rebuilds", rows(status, "rebuilds"));
        model.put("setAside", setAside.stream().limit(SET_ASIDE_MAX).toList());
        model.put("waiting", setAside.size());
        String command = elsewhere.command(request);
        model.put("command", command);
        model.put("zone", zone.id().getId());
        model.put("jobs", command.isEmpty() ? null : jobs());
        return pages.show(visit, Tab.RUNNING, "running", model);
    }

    /** Whose files the browser asks for; null where it cannot, or would only be turned away. */
    private static @Nullable String jobs() {
        Optional<Caller> known = Caller.known().filter(caller -> !Browsing.isAnybody(caller));
        if (known.filter(caller -> caller.isAny(Role.AUDITOR)).isPresent()) {
            return "all";
        }
        return known.filter(RunningPage::isSender).isPresent() ? "own" : null;
    }

    private static boolean isSender(Caller caller) {
        return caller.isAny(Role.SUBMITTER, Role.REGISTRAR, Role.MONITOR);
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
