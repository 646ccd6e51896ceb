package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.problem.Sentences;
import org.resolute.query.problem.Shown;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Problems as pages: who is not known is shown where to sign in, everyone else what is wrong. */
@Component
final class ProblemShown implements Shown {
    private final ObjectProvider<Pages> pages;

    ProblemShown(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public String page(Refused refused, String instance, HttpServletRequest request) {
        Pages made = pages.getObject();
        Visit visit = made.visit(request);
        return refused.code().status() == 401
                ? SignInPage.html(made, visit, refused)
                : problem(made, visit, refused, instance);
    }

    private static String problem(Pages pages, Visit visit, Refused refused, String instance) {
        Sentences sentences = Sentences.in(visit.words().locale());
        // To a person it is all one why there is no page.
        ProblemCode code =
                refused.code() == ProblemCode.FORBIDDEN_PATH
                        ? ProblemCode.NOT_FOUND
                        : refused.code();
        List<String> faults =
                refused.faults().stream()
                        .map(fault ->
                                fault.parameter()
                                        + ": "
                                        + sentences.say("fault." + fault.code(), fault.values()))
                        .toList();
        return pages.html(
                visit,
                Tab.NONE,
                "problem",
                Map.of(
                        "title",
                        sentences.say(code.written() + ".title", List.of()),
                        "code",
                        code.written(),
                        "detail",
                        sentences.say(code.written() + ".detail", refused.values()),
                        "faults",
                        faults,
                        "instance",
                        instance,
                        "isRole",
                        !visit.mayOpen("/") || code == ProblemCode.TOKEN_WITHOUT_UNIT));
    }
}
