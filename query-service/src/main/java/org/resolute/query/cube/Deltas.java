package org.resolute.query.cube;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that step by position and by day, as what changes at which position for which days on. A
 * number at a corner is the sum of its changes up to the position and the day.
 *
 * <p>Note to the maintainer. A change is one long for the place and one for the amount. The place
 * is, from the highest bit down, 36 bits of position, 20 of the day and 8 of the number's place, so
 * changes lie in the order of positions and a sum ends at the first that is behind its corner.
 */
public final class Deltas {
    private static final int NUMBER_BITS = 8;
    private static final int DAY_BITS = 20;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final long DAY_MASK = (1L << DAY_BITS) - 1;
    private static final int ROOM_FIRST = 16;

    private long[] places = new long[ROOM_FIRST];
    private long[] changes = new long[ROOM_FIRST];
    private int size;

    private Deltas() {}

    /** What the numbers are at one position, from each day on. Asked for day by day. */
    public interface Row {
        /** The numbers from the day of this index on. */
        long[] from(int index);
    }

    /** How numbers step from position to position. */
    public interface Rows {
        /** The row of a position, given the numbers at the position before, an array a day. */
        Row at(long position, long[][] before);
    }

    /**
     * The deltas of numbers that step so.
     *
     * @param positions in order, without the beginning, which is position 0
     * @param days in order; before the first the numbers are those of index 0, from the first on
     *     those of index 1, and so on
     * @param size how many numbers there are
     */
    public static Deltas of(List<Long> positions, List<LocalDate> days, int size, Rows rows) {
        Deltas deltas = new Deltas();
        int[] dayNumbers = new int[days.size() + 1];
        for (int j = 1; j < dayNumbers.length; j++) {
            dayNumbers[j] = Corner.number(days.get(j - 1));
        }
        long[][] before = new long[dayNumbers.length][];
        Arrays.fill(before, new long[size]);
        before = deltas.step(0, dayNumbers, before, rows);
        for (long position : positions) {
            before = deltas.step(position, dayNumbers, before, rows);
        }
        deltas.trim();
        return deltas;
    }

    private long[][] step(long position, int[] days, long[][] before, Rows rows) {
        Row row = rows.at(position, before);
        long[][] after = new long[days.length][];
        for (int j = 0; j < days.length; j++) {
            after[j] = row.from(j);
            for (int n = 0; n < after[j].length; n++) {
                long earlier = j == 0 ? 0 : after[j - 1][n] - before[j - 1][n];
                long change = after[j][n] - before[j][n] - earlier;
                if (change != 0) {
                    add(place(position, days[j], n), change);
                }
            }
        }
        return after;
    }

    private static long place(long position, int day, int number) {
        return position << (DAY_BITS + NUMBER_BITS) | (long) day << NUMBER_BITS | number;
    }

    private void add(long place, long change) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            changes = Arrays.copyOf(changes, size * 2);
        }
        places[size] = place;
        changes[size] = change;
        size++;
    }

    private void trim() {
        places = Arrays.copyOf(places, size);
        changes = Arrays.copyOf(changes, size);
    }

    /** The changes of all these, in no order; those at position 0 that fall together are one. */
    static Deltas joined(Collection<Deltas> all) {
        Deltas joined = new Deltas();
        Map<Long, Long> beginning = new HashMap<>();
        for (Deltas deltas : all) {
            for (int i = 0; i < deltas.size; i++) {
                if (position(deltas.places[i]) == 0) {
                    beginning.merge(deltas.places[i], deltas.changes[i], Long::sum);
                } else {
                    joined.add(deltas.places[i], deltas.changes[i]);
                }
            }
        }
        beginning.forEach(joined::add);
        joined.trim();
        return joined;
    }

    long[] places() {
        return places;
    }

    long[] changes() {
        return changes;
    }

    /** No change at the position or before it has a greater place. */
    static long lastPlace(long position) {
        return place(position, (int) DAY_MASK, (int) NUMBER_MASK);
    }

    static long position(long place) {
        return place >>> (DAY_BITS + NUMBER_BITS);
    }

    static int day(long place) {
        return (int) (place >>> NUMBER_BITS & DAY_MASK);
    }

    static int number(long place) {
        return (int) (place & NUMBER_MASK);
    }

    /** Adds the numbers at a corner to these, each at its place. */
    public void addTo(long[] sums, Corner corner) {
        long last = lastPlace(corner.position());
        int day = corner.dayNumber();
        for (int i = 0; i < size && places[i] <= last; i++) {
            long place = places[i];
            if (day(place) <= day) {
                sums[number(place)] += changes[i];
            }
        }
    }

    public int size() {
        return size;
    }
}
