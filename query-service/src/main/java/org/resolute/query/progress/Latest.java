package org.resolute.query.progress;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.resolute.query.account.Account.Last;
import org.resolute.query.cube.Corner;

/**
 * The entries of many undertakings, for their last one at a corner.
 *
 * <p>Note to the maintainer. They lie in slices of 32 days, in each in the order of positions: of
 * slices before the corner's day one look tells the last, and only in the slice of the day itself
 * are entries gone through, from the last back to the first that is not after the day.
 */
final class Latest {
    private static final int SLICE_BITS = 5;

    private final List<Slice> slices;

    private Latest(List<Slice> slices) {
        this.slices = slices;
    }

    /** An entry, in numbers. */
    record One(long position, int day, long recordedAtMicros) {
        private int slice() {
            return day >>> SLICE_BITS;
        }
    }

    private static final class Slice {
        private final int number;
        private final long[] positions;
        private final int[] days;
        private final long[] recordedAtMicros;

        Slice(List<One> entries) {
            number = entries.getFirst().slice();
            positions = entries.stream().mapToLong(One::position).toArray();
            days = entries.stream().mapToInt(One::day).toArray();
            recordedAtMicros = entries.stream().mapToLong(One::recordedAtMicros).toArray();
        }

        Last last(Corner corner) {
            int day = corner.dayNumber();
            int found = Arrays.binarySearch(positions, corner.position());
            int at = found < 0 ? -found - 2 : found;
            while (at >= 0 && days[at] > day) {
                at--;
            }
            return at < 0 ? Last.NONE : Entries.last(positions[at], recordedAtMicros[at]);
        }
    }

    static Latest of(Collection<Entries> all) {
        return new Latest(
                all.stream()
                        .flatMap(Entries::each)
                        .sorted(
                                Comparator.comparingInt(One::slice)
                                        .thenComparingLong(One::position))
                        .collect(Collectors.groupingBy(One::slice))
                        .values()
                        .stream()
                        .map(Slice::new)
                        .toList());
    }

    /** How much memory it takes, in bytes, about. */
    long bytes() {
        return slices.stream().mapToLong(slice -> 80 + 20L * slice.positions.length).sum();
    }

    Last last(Corner corner) {
        Last last = Last.NONE;
        for (Slice slice : slices) {
            if (slice.number <= corner.dayNumber() >>> SLICE_BITS) {
                last = last.or(slice.last(corner));
            }
        }
        return last;
    }
}
