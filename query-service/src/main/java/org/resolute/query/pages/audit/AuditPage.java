package org.resolute.query.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page says how to check; the browser checks, so that nobody has to believe this service. */
@Controller
final class AuditPage {
    /** As C2SP signed-note writes a key: its name, its id and its bytes. */
    private static final Pattern VKEY =
            Pattern.compile("[^+\\s]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Pages pages;
    private final Elsewhere elsewhere;
    private final String witnesses;

    /**
     * @param witnesses who cosign, as the notary is told: the verifier key of each with the address
     *     behind it, which is no matter of the page
     */
    AuditPage(
            Pages pages,
            Elsewhere elsewhere,
            @Value("${resolute.notary.witnesses}") List<String> witnesses) {
        this.pages = pages;
        this.elsewhere = elsewhere;
        this.witnesses = witnesses.stream().map(AuditPage::key).collect(Collectors.joining(" "));
    }

    private static String key(String witness) {
        String key = BLANK.split(witness.strip(), 2)[0];
        if (!VKEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no verifier key of a witness: " + key);
        }
        return key;
    }

    @GetMapping("/audit")
    ResponseEntity<String> audit(HttpServletRequest request) {
        Visit visit = pages.visit(request);
        String position = visit.text("position").filter(p -> p.matches("\\d{1,18}")).orElse("");
        return pages.show(
                visit,
                Tab.AUDIT,
                "audit",
                Map.of(
                        "command", elsewhere.command(request),
                        "position", position,
                        "witnesses", witnesses));
    }
}
