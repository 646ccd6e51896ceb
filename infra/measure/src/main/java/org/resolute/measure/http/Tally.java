package org.resolute.measure.http;

import org.resolute.measure.http.Crowd.Shape;

/**
 * What a crowd counted.
 *
 * @param answered in the measured time
 * @param sent whatever was answered well, warm-up included
 */
public record Tally(long answered, long sent, double seconds, Latencies latencies) {

    public double perSecond() {
        return answered / seconds;
    }

    static Tally of(Shape shape, long answered, long sent, Latencies latencies) {
        return new Tally(answered, sent, shape.measured().toNanos() / 1e9, latencies);
    }
}
