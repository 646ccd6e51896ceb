package org.resolute.command.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.resolute.command.ledger.Report;
import org.resolute.command.ledger.ReportSlip;

/**
 * Decides on reports one after the other, so that each is judged by the state the last one left.
 */
public final class Deciding {
    private Deciding() {}

    /** Applies what the rule accepts. Called inside the command handler of an aggregate. */
    public static Verdicts onEach(List<Report> reports, Function<Report, Optional<Refused>> rule) {
        Long revision = AggregateLifecycle.getVersion();
        List<Optional<Refused>> each = new ArrayList<>(reports.size());
        for (Report report : reports) {
            Optional<Refused> refused = rule.apply(report);
            if (refused.isEmpty()) {
                AggregateLifecycle.apply(report.event(), ReportSlip.on(report));
            }
            each.add(refused);
        }
        return new Verdicts(revision == null ? -1 : revision, each);
    }
}
