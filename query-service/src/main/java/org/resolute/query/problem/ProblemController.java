package org.resolute.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind each problem's type, and the answer to what failed outside the controllers. */
@RestController
final class ProblemController implements ErrorController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
        ProblemCode known =
                ProblemCode.ofWritten(code)
                        .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        Sentences sentences = Sentences.askedBy(request);
        String title = sentences.say(code + ".title", List.of());
        String about = sentences.say(code + ".about", List.of());
        String page =
                """
                <!doctype html><html lang="%s"><meta charset="utf-8"><title>%s</title>
                <h1>%s</h1><p>%s</p><p>HTTP %d · <code>%s</code></p></html>
                """
                        .formatted(sentences.language(), title, title, about, known.status(), code);
        return ResponseEntity.ok().contentType(HTML).body(page);
    }

    @RequestMapping("/error")
    ResponseEntity<Object> failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = ProblemCode.ofStatus(status instanceof Integer given ? given : 404);
        return ProblemAdvice.answer(Refused.because(code), new HttpHeaders(), request);
    }
}
