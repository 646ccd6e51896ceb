package org.resolute.command.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.resolute.command.answer.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer to what was turned away or failed outside the controllers. */
@RestController
final class FailedController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int known = status instanceof Integer given ? given : 404;
        var problems = Client.problems(request);
        return ProblemAdvice.answer(
                known < 500 ? ProblemAdvice.of(known, problems) : problems.of(500, "internal"));
    }
}
