package org.resolute.query;

import java.util.List;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.query.NaiveModel.Report;

/** What some units came to, added up unit by unit. */
final class NaiveSum {
    long units;
    long drafted;
    long started;
    long sessions;
    long attended;
    long expected;
    long reached;
    long target;
    long unitsWithTarget;
    long reachedWithoutTarget;
    long contacts;
    long lastPosition;

    /** Adds what one unit reported. */
    void add(List<Report> reports) {
        long outreachReached = 0;
        long outreachTarget = 0;
        boolean gaveTarget = false;
        for (Report report : reports) {
            lastPosition = Math.max(lastPosition, report.position);
            switch (report.counts ? report.says : null) {
                case PlanDrafted _ -> drafted++;
                case PlanStarted _ -> started++;
                case TrainingSessionHeld session -> {
                    sessions++;
                    attended += session.attended();
                    expected += session.expected();
                }
                case OutreachRecorded outreach when outreach.counting() == Counting.CONTACTS ->
                        contacts += outreach.reached();
                case OutreachRecorded outreach -> {
                    outreachReached += outreach.reached();
                    gaveTarget |= outreach.target() != null;
                    outreachTarget += outreach.target() == null ? 0 : outreach.target();
                }
                case null, default -> {}
            }
        }
        unitsWithTarget += gaveTarget ? 1 : 0;
        reached += gaveTarget ? outreachReached : 0;
        target += outreachTarget;
        reachedWithoutTarget += gaveTarget ? 0 : outreachReached;
    }
}
