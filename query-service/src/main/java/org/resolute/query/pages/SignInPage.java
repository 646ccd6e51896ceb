package org.resolute.query.pages;

import java.util.List;
import java.util.Map;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.problem.Sentences;

/** Where people say who they are. */
final class SignInPage {
    private SignInPage() {}

    /** For someone who asked for another page, and comes back to it. */
    static String html(Pages pages, Visit visit, Refused refused) {
        boolean isLook = visit.request().getMethod().equals("GET");
        return html(pages, visit, refused, isLook ? visit.place().toString() : "/");
    }

    /**
     * @param refused why nobody knows who this is
     * @param to where to go after that
     */
    static String html(Pages pages, Visit visit, Refused refused, String to) {
        boolean isMissing = refused.code() == ProblemCode.TOKEN_MISSING;
        String reason =
                isMissing
                        ? ""
                        : Sentences.in(visit.words().locale())
                                .say(refused.code().written() + ".detail", List.of());
        return pages.html(
                visit,
                Tab.NONE,
                "signin",
                Map.of(
                        "to",
                        to,
                        "reason",
                        reason,
                        "isOut",
                        visit.text("out").isPresent(),
                        "again",
                        isMissing && cameFromElsewhere(visit)));
    }

    /**
     * A link on another site: the browser keeps the cookie back, and sends it when this page asks
     * once more.
     */
    private static boolean cameFromElsewhere(Visit visit) {
        return "cross-site".equals(visit.request().getHeader("Sec-Fetch-Site"));
    }
}
