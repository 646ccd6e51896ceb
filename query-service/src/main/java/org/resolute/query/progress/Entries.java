package org.resolute.query.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.resolute.query.account.Account.Last;
import org.resolute.query.cube.Corner;
import org.resolute.query.timeline.Fact;

/** When the entries of one undertaking came and what days they are about, in ledger order. */
final class Entries {
    static final Entries NONE = new Entries(List.of());

    private final long[] positions;
    private final int[] days;
    private final long[] recordedAtMicros;

    private Entries(List<Fact> facts) {
        positions = facts.stream().mapToLong(fact -> fact.seen().position()).toArray();
        days = facts.stream().mapToInt(f -> Corner.number(f.seen().occurredOn())).toArray();
        recordedAtMicros =
                facts.stream()
                        .mapToLong(f ->
                                ChronoUnit.MICROS.between(Instant.EPOCH, f.seen().recordedAt()))
                        .toArray();
    }

    static Entries of(List<Fact> facts) {
        return new Entries(
                facts.stream()
                        .sorted(Comparator.comparingLong(fact -> fact.seen().position()))
                        .toList());
    }

    /** The last entry at the corner. */
    Last last(Corner corner) {
        int day = corner.dayNumber();
        for (int i = positions.length - 1; i >= 0; i--) {
            if (positions[i] <= corner.position() && days[i] <= day) {
                Instant recordedAt = Instant.EPOCH.plus(recordedAtMicros[i], ChronoUnit.MICROS);
                return new Last(positions[i], recordedAt);
            }
        }
        return Last.NONE;
    }

    int size() {
        return positions.length;
    }
}
