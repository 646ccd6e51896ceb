package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a token from a person, gives it back as a cookie, and takes that away again. */
@Controller
final class SignInController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Pages pages;
    private final Tokens tokens;
    private final Elsewhere elsewhere;

    SignInController(Pages pages, Tokens tokens, Elsewhere elsewhere) {
        this.pages = pages;
        this.tokens = tokens;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return shown(request, ProblemCode.TOKEN_MISSING, Going.within(to), HttpStatus.OK);
    }

    @PostMapping(path = "/sign-in", consumes = FORM)
    ResponseEntity<String> signedIn(
            @RequestParam String token,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request) {
        String pasted = token.strip();
        try {
            tokens.caller(pasted);
            return went(Going.within(to), Browsing.carrying(pasted, request.isSecure()));
        } catch (AuthenticationException e) {
            return shown(
                    request,
                    ProblemCode.TOKEN_INVALID,
                    Going.within(to),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping(path = "/sign-out", consumes = FORM)
    ResponseEntity<String> signOut() {
        // Who is still signed in at the issuer is asked there what to do about it.
        return went(elsewhere.hasIssuer() ? "/sign-in?out=true" : "/", Browsing.carryingNothing());
    }

    /** Language and colours. */
    @PostMapping(path = "/choices", consumes = FORM)
    ResponseEntity<String> choose(
            @RequestParam(required = false) String language,
            @RequestParam(required = false) String theme,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request) {
        return went(
                Going.within(to),
                language == null
                        ? Choices.theme(theme, request.isSecure())
                        : Choices.language(language, request.isSecure()));
    }

    private ResponseEntity<String> shown(
            HttpServletRequest request, ProblemCode why, String to, HttpStatus status) {
        Visit visit = pages.visit(request);
        return ResponseEntity.status(status)
                .headers(pages.headers(visit))
                .body(SignInPage.html(pages, visit, Refused.because(why), to));
    }

    private static ResponseEntity<String> went(String to, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
