package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Sentences;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.command.limits.Allowance;
import org.resolute.command.submissions.Owner;
import org.resolute.tokens.Caller;

/** Who asks, as far as an answer and a record need to know. */
record Client(Problems problems, Sender sender, HttpServletRequest request) {

    private static final Pattern COMMA = Pattern.compile(",");

    static Client of(HttpServletRequest request) {
        String correlation = CorrelationFilter.idOf(request);
        return new Client(
                problems(request), new Sender(Caller.asking(), correlation, null), request);
    }

    /** For those who are answered without being known, too. */
    static Problems problems(HttpServletRequest request) {
        return new Problems(
                Sentences.language(request.getHeader("Accept-Language")),
                CorrelationFilter.idOf(request));
    }

    /** What is asked for beside recording; refused where it is not known. */
    Wish wish() {
        return Wish.of(request.getQueryString());
    }

    /** Counts reports that are about to be judged against what is left to this client. */
    void demand(int reports) {
        Allowance.of(request).demand(reports);
    }

    /** Whether the answer is to be given later. */
    boolean wantsToBeAnsweredLater() {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(COMMA::splitAsStream)
                .map(preference -> preference.split(";", 2)[0].strip())
                .anyMatch("respond-async"::equalsIgnoreCase);
    }

    /** Who hands in what is worked through later. */
    Owner owner() {
        return new Owner(sender.caller(), problems.language());
    }
}
