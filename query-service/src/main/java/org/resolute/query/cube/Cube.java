package org.resolute.query.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The changes of many, put together so that a sum over all of them does not touch each.
 *
 * <p>Note to the maintainer. Changes lie in slices of 32 days, in each in the order of positions,
 * with the sums of all before every 1,024th. A sum up to a corner takes, of each slice before its
 * day, one of these sums and fewer than 1,024 changes, and of the slice of its day all changes up
 * to its position.
 */
public final class Cube {
    private static final int SLICE_BITS = 5;
    private static final int BLOCK = 1_024;
    private static final int INDEX_BITS = 28;

    private final List<Slice> slices = new ArrayList<>();

    private Cube() {}

    /** Changes of one slice of days, in the order of positions. */
    private static final class Slice {
        private final int number;
        private final long[] places;
        private final long[] changes;
        private final long[][] before;

        Slice(int number, long[] places, long[] changes, long[][] before) {
            this.number = number;
            this.places = places;
            this.changes = changes;
            this.before = before;
        }

        private long bytes() {
            return 16L * places.length + 8L * before.length * before[0].length;
        }

        /** How many are not behind the position. */
        private int upTo(long position) {
            int found = Arrays.binarySearch(places, Deltas.lastPlace(position));
            return found < 0 ? -found - 1 : found + 1;
        }

        void addAll(long[] sums, long position) {
            int end = upTo(position);
            long[] start = before[end / BLOCK];
            for (int n = 0; n < start.length; n++) {
                sums[n] += start[n];
            }
            for (int i = end / BLOCK * BLOCK; i < end; i++) {
                sums[Deltas.number(places[i])] += changes[i];
            }
        }

        void addTo(long[] sums, long position, int day) {
            int end = upTo(position);
            for (int i = 0; i < end; i++) {
                if (Deltas.day(places[i]) <= day) {
                    sums[Deltas.number(places[i])] += changes[i];
                }
            }
        }
    }

    /** All the changes of these; how many numbers there are. */
    public static Cube of(Collection<Deltas> all, int size) {
        Deltas joined = Deltas.joined(all);
        long[] places = joined.places();
        int[] slice = Arrays.stream(places).mapToInt(p -> Deltas.day(p) >>> SLICE_BITS).toArray();
        Cube cube = new Cube();
        for (int number : Arrays.stream(slice).distinct().sorted().toArray()) {
            int[] own = IntStream.range(0, slice.length).filter(i -> slice[i] == number).toArray();
            cube.slices.add(slice(number, own, joined, size));
        }
        return cube;
    }

    /**
     * Puts changes in order.
     *
     * @param own the indexes of those that belong to the slice
     */
    private static Slice slice(int number, int[] own, Deltas joined, int size) {
        long[] order = new long[own.length];
        for (int i = 0; i < own.length; i++) {
            order[i] = Deltas.position(joined.places()[own[i]]) << INDEX_BITS | own[i];
        }
        Arrays.sort(order);
        long[] places = new long[own.length];
        long[] changes = new long[own.length];
        long[][] before = new long[own.length / BLOCK + 1][];
        long[] sums = new long[size];
        for (int i = 0; i <= own.length; i++) {
            if (i % BLOCK == 0) {
                before[i / BLOCK] = sums.clone();
            }
            if (i < own.length) {
                int from = (int) (order[i] & ((1L << INDEX_BITS) - 1));
                places[i] = joined.places()[from];
                changes[i] = joined.changes()[from];
                sums[Deltas.number(places[i])] += changes[i];
            }
        }
        return new Slice(number, places, changes, before);
    }

    /** Adds the numbers at a corner to these, each at its place. */
    public void addTo(long[] sums, Corner corner) {
        int day = corner.dayNumber();
        for (Slice slice : slices) {
            if (slice.number < day >>> SLICE_BITS) {
                slice.addAll(sums, corner.position());
            } else if (slice.number == day >>> SLICE_BITS) {
                slice.addTo(sums, corner.position(), day);
            }
        }
    }

    /** How much memory it takes, in bytes, about. */
    public long bytes() {
        return slices.stream().mapToLong(Slice::bytes).sum();
    }
}
