package org.resolute.command.settling;

import java.util.List;
import java.util.Optional;
import org.resolute.command.ledger.AllOrNothing;
import org.resolute.command.ledger.NotAppended;
import org.resolute.command.ledger.NotAppended.Reason;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.RegistryFollower;

/**
 * Takes reports as a whole or not at all: rehearses them, and appends what was accepted in one
 * call. Where others added to what the rehearsal rests on, all of it is rehearsed again.
 */
final class Together {
    private final Rehearsing rehearsing;
    private final AllOrNothing appends;
    private final RegistryFollower follower;

    Together(Rehearsing rehearsing, AllOrNothing appends, RegistryFollower follower) {
        this.rehearsing = rehearsing;
        this.appends = appends;
        this.follower = follower;
    }

    /** The outcomes in the order of the reports. */
    List<Outcome> of(List<Report> reports) {
        for (int round = 1; round <= Settling.ROUNDS_MAX; round++) {
            Course course = rehearsing.of(reports);
            if (!course.isWhole()) {
                return course.heldBack();
            }
            Optional<List<Outcome>> recorded = append(course);
            if (recorded.isPresent()) {
                return recorded.get();
            }
            Settling.pause();
        }
        return reports.stream().<Outcome>map(r -> new Outcome.Contended(r.key())).toList();
    }

    private Optional<List<Outcome>> append(Course course) {
        List<AllOrNothing.About> accepted = course.accepted();
        if (accepted.isEmpty()) {
            return Optional.of(course.recorded(List.of()));
        }
        try {
            List<Outcome> outcomes = course.recorded(appends.append(accepted, course.level()));
            if (course.reports().stream().anyMatch(Target::isStructural)) {
                follower.catchUp();
            }
            return Optional.of(outcomes);
        } catch (NotAppended e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
