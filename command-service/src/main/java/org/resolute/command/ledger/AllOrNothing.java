package org.resolute.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.command.ledger.Append.Line;

/** Records reports about many aggregates together, each behind what its aggregate has by now. */
public final class AllOrNothing {
    private final GroupCommit commit;
    private final Ledger ledger;
    private final Aggregates aggregates;

    AllOrNothing(GroupCommit commit, Ledger ledger, Aggregates aggregates) {
        this.commit = commit;
        this.ledger = ledger;
        this.aggregates = aggregates;
    }

    /** A report and the aggregate it is about. */
    public record About(String aggregate, Report report) {}

    /**
     * The places of all reports, in their order.
     *
     * @param level what is known of the ledger; if one of the aggregates went on since, nothing of
     *     it is recorded
     * @throws NotAppended when nothing of it was recorded by this attempt
     */
    public List<Recorded> append(List<About> reports, Map<String, Long> level) {
        Map<String, Long> revisions = new HashMap<>(level);
        List<Line> lines = new ArrayList<>(reports.size());
        for (About one : reports) {
            long revision = revisions.merge(one.aggregate(), 0L, (last, first) -> last + 1);
            lines.add(new Line(one.aggregate(), revision, one.report()));
        }
        try {
            return commit.append(new Append(lines));
        } finally {
            reports.forEach(one -> aggregates.forget(one.aggregate()));
        }
    }

    /** The revisions of the last events of those aggregates that have any. */
    public Map<String, Long> level(List<About> reports) {
        return ledger.revisionsOf(reports.stream().map(About::aggregate).distinct().toList());
    }
}
