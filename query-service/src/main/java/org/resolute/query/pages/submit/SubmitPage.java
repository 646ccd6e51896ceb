package org.resolute.query.pages.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A file tried out and sent, and three forms. */
@Controller
final class SubmitPage {
    private static final Set<Role> RECORDING =
            EnumSet.of(Role.SUBMITTER, Role.REGISTRAR, Role.MONITOR);

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
        List<Row> resolutions = visit.resolutions();
        OffsetDateTime now =
                clock.instant().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> model = new HashMap<>();
        model.put("command", elsewhere.command(request));
        model.put("resolutions", resolutions);
        model.put("obligations", obligations(visit, resolutions));
        model.put("now", now.toLocalDateTime().toString());
        model.put("zone", zone.getId());
        model.put("offset", now.getOffset().getId());
        model.put("mayRecord", mayRecord());
        model.put("forms", Form.ALL);
        model.put("templates", Form.TEMPLATES);
        return pages.show(visit, Tab.SUBMIT, "submit", model);
    }

    /** The service that records decides; who would only be turned away is not led there. */
    private static boolean mayRecord() {
        return Caller.known()
                .filter(caller -> !Browsing.isAnybody(caller))
                .filter(caller -> !Collections.disjoint(caller.roles(), RECORDING))
                .isPresent();
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
