package org.resolute.measure.http;

import java.util.Arrays;

/** How long things took, each of them kept. Used by one thread at a time. */
public final class Latencies {
    private static final int ROOM_AT_FIRST = 1 << 14;

    private long[] nanos = new long[ROOM_AT_FIRST];
    private int count;
    private boolean isSorted;

    public void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
        isSorted = false;
    }

    public void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /** Milliseconds that the share of all stayed within. */
    public double millis(double share) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        if (!isSorted) {
            Arrays.sort(nanos, 0, count);
            isSorted = true;
        }
        return nanos[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
