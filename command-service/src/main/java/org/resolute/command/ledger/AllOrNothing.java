package org.resolute.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.command.ledger.Append.Line;

/** Records reports about many aggregates together, each behind what its aggregate has by now. */
public final class AllOrNothing {
    private final GroupCommit commit;
    private final Aggregates aggregates;

    AllOrNothing(GroupCommit commit, Aggregates aggregates) {
        this.commit = commit;
        this.aggregates = aggregates;
    }

    /** A report and the aggregate it is about. */
    public record About(String aggregate, Report report) {}

    /**
     * The places of all reports, in their order.
     *
     * @param level the revisions of the last events of the aggregates that have any, as far as the
     *     caller knows; if one of them went on since, nothing of it is recorded
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
}
