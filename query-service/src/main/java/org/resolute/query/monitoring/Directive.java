package org.resolute.query.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What units must do, and what they answered.
 *
 * @param units all that must, also where the monitor named none and so meant all
 * @param isForAll whether the monitor named no unit
 * @param findings it says it answers
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
        Replies replies) {

    /** The units that sent each answer. */
    public record Replies(Set<String> acknowledged, Set<String> followedUp, Set<String> closed) {}

    public boolean isOpen(String unit) {
        return !replies.closed().contains(unit);
    }

    /** Whether the unit said anything about it. */
    public boolean isAnswered(String unit) {
        return replies.acknowledged().contains(unit)
                || replies.followedUp().contains(unit)
                || replies.closed().contains(unit);
    }
}
