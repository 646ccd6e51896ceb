package org.resolute.query.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                return last(positions[i], recordedAtMicros[i]);
            }
        }
        return Last.NONE;
    }

    static Last last(long position, long recordedAtMicros) {
        return new Last(position, Instant.EPOCH.plus(recordedAtMicros, ChronoUnit.MICROS));
    }

    Stream<Latest.One> each() {
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new Latest.One(positions[i], days[i], recordedAtMicros[i]));
    }

    int size() {
        return positions.length;
    }
}
