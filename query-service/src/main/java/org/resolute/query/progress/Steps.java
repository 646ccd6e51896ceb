package org.resolute.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.resolute.query.account.Account;
import org.resolute.query.cube.Deltas;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.Slot;
import org.resolute.query.timeline.Fact;

/**
 * How the counts of one undertaking step from position to position and from day to day.
 *
 * <p>Note to the maintainer. Counts change by day only where something happened or fell due, and by
 * position only where an entry was recorded, and there not for days before what it is about. So all
 * counts are made anew, by the definitions of {@link Count}, for those corners alone.
 */
final class Steps {
    private final List<Fact> facts;
    private final List<Slot> slots;
    private final LedgerZone zone;
    private final List<LocalDate> days;
    private final List<Long> positions;

    Steps(List<Fact> facts, List<Slot> slots, LedgerZone zone) {
        this.facts = new ArrayList<>(facts);
        this.facts.sort(Comparator.comparing(fact -> fact.seen().occurredOn()));
        this.slots = slots;
        this.zone = zone;
        TreeSet<LocalDate> happened = new TreeSet<>();
        TreeSet<Long> recorded = new TreeSet<>();
        slots.stream().filter(Slot::isOwed).map(Slot::due).forEach(happened::add);
        for (Fact fact : facts) {
            Long replacedAt = fact.seen().replacedAt();
            if (fact.seen().isCounted() || replacedAt != null) {
                happened.add(fact.seen().occurredOn());
                recorded.add(fact.seen().position());
            }
            if (replacedAt != null) {
                recorded.add(replacedAt);
            }
        }
        days = List.copyOf(happened);
        positions = List.copyOf(recorded);
    }

    /** How often all counts would be made, at most. */
    int corners() {
        return (positions.size() + 1) * (days.size() + 1);
    }

    Deltas deltas() {
        return Deltas.of(positions, days, Count.NUMBER, this::row);
    }

    private Deltas.Row row(long position, long[][] before) {
        int first = position == 0 ? 0 : days.indexOf(firstDay(position)) + 1;
        Account account = new Account();
        int[] next = {0};
        return index -> {
            LocalDate day = index == 0 ? LocalDate.MIN : days.get(index - 1);
            while (next[0] < facts.size() && !facts.get(next[0]).seen().occurredOn().isAfter(day)) {
                Fact fact = facts.get(next[0]++);
                if (fact.isCountedAt(position)) {
                    account.count(fact);
                }
            }
            return index < first ? before[index] : counts(account, day);
        };
    }

    private long[] counts(Account account, LocalDate day) {
        return Count.all(new Own(account, Owed.fulfilled(slots, account, day, zone), 0));
    }

    /** The first day for which this position makes a difference. */
    private LocalDate firstDay(long position) {
        return facts.stream()
                .map(Fact::seen)
                .filter(seen ->
                        seen.position() == position
                                || (seen.replacedAt() != null && seen.replacedAt() == position))
                .map(Fact.Seen::occurredOn)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
