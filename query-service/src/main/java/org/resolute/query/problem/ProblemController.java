package org.resolute.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind problems' types, and the answer to what failed outside the controllers. */
@RestController
final class ProblemController implements ErrorController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Telling telling;

    ProblemController(Telling telling) {
        this.telling = telling;
    }

    @GetMapping("/problems/{code:[a-z-]+}")
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
        ProblemCode known =
                ProblemCode.ofWritten(code)
                        .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return new ProblemPage(Sentences.askedBy(request)).of(known);
    }

    @GetMapping("/problems")
    ResponseEntity<String> all(HttpServletRequest request) {
        return new ProblemPage(Sentences.askedBy(request)).all();
    }

    @GetMapping("/problems/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .body(new ClassPathResource("style.css", ProblemController.class));
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = ProblemCode.ofStatus(status instanceof Integer given ? given : 404);
        return telling.answer(Refused.because(code), new HttpHeaders(), request);
    }
}
