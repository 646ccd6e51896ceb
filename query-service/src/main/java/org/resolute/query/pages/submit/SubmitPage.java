package org.resolute.query.pages.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Recording;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A file tried out and sent, and three forms. */
@Controller
final class SubmitPage {
    private final Pages pages;
    private final Elsewhere elsewhere;
    private final Clock clock;
    private final ZoneId zone;

    SubmitPage(Pages pages, Elsewhere elsewhere, Clock clock, LedgerZone zone) {
        this.pages = pages;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.zone = zone.id();
    }

    @GetMapping("/submit")
    ResponseEntity<String> submit(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        boolean mayRead = visit.mayAsk("/v1/resolutions");
        List<Row> resolutions = mayRead ? visit.resolutions() : List.of();
        OffsetDateTime now =
                clock.instant().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> model = new HashMap<>();
        model.put("command", elsewhere.command(request));
        model.put("resolutions", resolutions);
        model.put("obligations", obligations(visit, resolutions));
        model.put("now", now.toLocalDateTime().toString());
        model.put("zone", zone.getId());
        model.put("offset", now.getOffset().getId());
        model.put("mayRecord", Recording.isOpenToReader());
        model.put("mayRead", mayRead);
        model.put("forms", isReporting() ? Form.ALL : List.of());
        model.put("templates", Templates.ofReader());
        return pages.show(visit, Tab.SUBMIT, "submit", model);
    }

    /** The forms are for what a unit itself did, which only its own people report. */
    private static boolean isReporting() {
        return Caller.known().filter(caller -> caller.isAny(Role.SUBMITTER)).isPresent();
    }

    /** What a document can be drafted for. */
    private static List<Row> obligations(Visit visit, List<Row> resolutions) {
        List<Row> obligations = new ArrayList<>();
        for (Row row : resolutions) {
            String id = Place.segment(row.text("resolution"));
            visit.ask("/v1/resolutions/" + id + "/marks").rows().stream()
                    .filter(mark -> mark.text("kind").equals("deadline"))
                    .forEach(obligations::add);
        }
        return obligations;
    }
}
