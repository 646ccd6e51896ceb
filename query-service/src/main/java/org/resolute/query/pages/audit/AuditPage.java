package org.resolute.query.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.resolute.query.pages.Assets;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page says how to check; the browser checks, so that nobody has to believe this service. */
@Controller
final class AuditPage {
    private final Pages pages;
    private final Assets assets;

    AuditPage(Pages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    @GetMapping("/audit")
    ResponseEntity<String> audit(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String position = visit.text("position").filter(p -> p.matches("\\d{1,18}")).orElse("");
        return pages.show(
                visit,
                Tab.AUDIT,
                "audit",
                Map.of("command", assets.command(), "position", position));
    }
}
