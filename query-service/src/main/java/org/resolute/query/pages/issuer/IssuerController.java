package org.resolute.query.pages.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.resolute.query.pages.Elsewhere;
import org.resolute.query.pages.Pages;
import org.resolute.query.pages.Tab;
import org.resolute.query.pages.Visit;
import org.resolute.query.pages.issuer.NotSignedIn.Why;
import org.resolute.tokens.Browsing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends people to the issuer, and takes them in again. */
@Controller
final class IssuerController {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerController.class);
    private static final String SIGN_IN = "/sign-in";
    private static final String ANSWER = "/sign-in/answer";

    private final Pages pages;
    private final Elsewhere elsewhere;
    private final Supplier<CodeFlow> flow;
    private final RandomGenerator random;

    IssuerController(
            Pages pages, Elsewhere elsewhere, Supplier<CodeFlow> flow, RandomGenerator random) {
        this.pages = pages;
        this.elsewhere = elsewhere;
        this.flow = flow;
        this.random = random;
    }

    @GetMapping("/sign-in/issuer")
    ResponseEntity<String> there(
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        Attempt attempt = Attempt.begun(to, random);
        try {
            URI there = flow.get().there(attempt, elsewhere.origin(request) + ANSWER);
            return went(there, attempt.cookie(request.isSecure()));
        } catch (NotSignedIn e) {
            return told(request, e, attempt.to());
        }
    }

    @GetMapping(ANSWER)
    ResponseEntity<String> back(
            @RequestParam Map<String, String> answer, HttpServletRequest request) {
        CodeFlow way = flow.get();
        Optional<Attempt> begun = Attempt.of(request);
        String to = begun.map(Attempt::to).orElse("/");
        try {
            Attempt attempt =
                    begun.orElseThrow(() -> new NotSignedIn(Why.NOT_AWAITED, "none was begun"));
            String token = way.token(attempt, answer, elsewhere.origin(request) + ANSWER);
            return taken(request, to, Browsing.carrying(token, request.isSecure()));
        } catch (NotSignedIn e) {
            return told(request, e, to);
        }
    }

    /** Signed out here, and now there too. */
    @GetMapping("/sign-in/end")
    ResponseEntity<String> out(HttpServletRequest request) {
        try {
            return went(
                    flow.get().out(elsewhere.origin(request) + SIGN_IN),
                    Browsing.carryingNothing());
        } catch (NotSignedIn e) {
            return told(request, e, "/");
        }
    }

    private static ResponseEntity<String> went(URI there, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(there)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * A page that goes on by itself. The browser was sent here by another site, and would keep the
     * cookie back from the page it is led to, had it not been led there by a page of ours.
     */
    private ResponseEntity<String> taken(
            HttpServletRequest request, String to, ResponseCookie cookie) {
        Visit visit = pages.visit(request).at(SIGN_IN);
        ResponseEntity<String> page =
                pages.show(visit, Tab.NONE, "issuer", Map.of("goesOn", to, "why", "", "to", to));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, Attempt.over().toString(), cookie.toString())
                .body(page.getBody());
    }

    private ResponseEntity<String> told(HttpServletRequest request, NotSignedIn e, String to) {
        LOG.warn("Nobody was signed in by the issuer: {}", e.getMessage());
        Visit visit = pages.visit(request).at(SIGN_IN);
        String why = e.why().written();
        Map<String, String> model =
                Map.of("title", visit.words().say("issuer.not"), "why", why, "to", to);
        ResponseEntity<String> page = pages.show(visit, Tab.NONE, "issuer", model);
        return ResponseEntity.status(e.why().status())
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, Attempt.over().toString())
                .body(page.getBody());
    }
}
