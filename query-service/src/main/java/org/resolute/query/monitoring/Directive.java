package org.resolute.query.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What units must do, and what they answered.
 *
 * @param units all that must, also where the monitor named none and so meant all
 * @param isForAll whether the monitor named no unit
 * @param findings it says it answers
 * @param replies by unit; of a directive to all, any unit in its scope may have replied
 */
public record Directive(
        String round,
        String id,
        String topic,
        List<String> units,
        boolean isForAll,
        @Nullable LocalDate dueOn,
        LocalDate issuedOn,
        List<String> findings,
        long position,
        Map<String, Replies> replies) {

    /** What has become of it at a unit by a day; the furthest thing that was reported. */
    enum State {
        OPEN,
        ACKNOWLEDGED,
        FOLLOWED_UP,
        CLOSED,
        /** Not closed, and its last day is over. */
        OVERDUE
    }

    public boolean isOpen(String unit) {
        return !replies(unit).has(Said.CLOSED);
    }

    /** Whether the unit said anything about it. */
    public boolean isAnswered(String unit) {
        return replies.containsKey(unit);
    }

    Replies replies(String unit) {
        return replies.getOrDefault(unit, Replies.NONE);
    }

    /** Those that must do it, and those that replied besides. */
    Stream<String> concerned() {
        return Stream.concat(units.stream(), replies.keySet().stream().sorted()).distinct();
    }

    /** A unit that need not do it is never overdue with it. */
    State state(String unit, LocalDate day) {
        boolean isLate = dueOn != null && day.isAfter(dueOn) && units.contains(unit);
        if (!isOpen(unit)) {
            return State.CLOSED;
        } else if (isLate) {
            return State.OVERDUE;
        } else if (replies(unit).has(Said.FOLLOWED_UP)) {
            return State.FOLLOWED_UP;
        } else {
            return isAnswered(unit) ? State.ACKNOWLEDGED : State.OPEN;
        }
    }
}
