package org.resolute.measure.row;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A line of the table.
 *
 * @param peer what ours is compared to, a peer's figure or a limit, with its name
 * @param ratio of ours to the peer's
 * @param target as the reader should see it
 */
public record Finding(
        String measure,
        String ours,
        String peer,
        OptionalDouble ratio,
        String target,
        Verdict verdict) {

    /** Whether the target was met, where there is one. */
    public enum Verdict {
        MET,
        MISSED,
        NO_TARGET,
        FAILED
    }

    static Finding atLeast(String measure, Figure ours, Figure peer, double target) {
        double ratio = ours.value() / peer.value();
        return new Finding(
                measure,
                ours.written(),
                peer.written(),
                OptionalDouble.of(ratio),
                "≥ " + plain(target) + " ×",
                ratio >= target ? Verdict.MET : Verdict.MISSED);
    }

    /** Against a rate that was set, with a peer's to compare. */
    static Finding atLeast(String measure, Figure ours, double perSecondMin, Figure peer) {
        return new Finding(
                measure,
                ours.written(),
                peer.written(),
                OptionalDouble.of(ours.value() / peer.value()),
                String.format(Locale.ROOT, "≥ %,.0f/s", perSecondMin),
                ours.value() >= perSecondMin ? Verdict.MET : Verdict.MISSED);
    }

    /** Of something that should be small. */
    static Finding atMost(String measure, Figure ours, Figure peer, double target) {
        double ratio = ours.value() / peer.value();
        return new Finding(
                measure,
                ours.written(),
                peer.written(),
                OptionalDouble.of(ratio),
                "≤ " + plain(target) + " ×",
                ratio <= target ? Verdict.MET : Verdict.MISSED);
    }

    /** Against a rate that was set. */
    static Finding atLeast(String measure, Figure ours, double perSecondMin) {
        return new Finding(
                measure,
                ours.written(),
                "–",
                OptionalDouble.empty(),
                String.format(Locale.ROOT, "≥ %,.0f/s", perSecondMin),
                ours.value() >= perSecondMin ? Verdict.MET : Verdict.MISSED);
    }

    /** Against a bound that was set. */
    static Finding atMost(String measure, Figure ours, double max, String target) {
        return new Finding(
                measure,
                ours.written(),
                "–",
                OptionalDouble.empty(),
                target,
                ours.value() <= max ? Verdict.MET : Verdict.MISSED);
    }

    static Finding compared(String measure, Figure ours, Figure peer) {
        return new Finding(
                measure,
                ours.written(),
                peer.written(),
                OptionalDouble.of(ours.value() / peer.value()),
                "–",
                Verdict.NO_TARGET);
    }

    static Finding noted(String measure, String ours) {
        return new Finding(measure, ours, "–", OptionalDouble.empty(), "–", Verdict.NO_TARGET);
    }

    public static Finding failed(String measure, RuntimeException why) {
        String reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return new Finding(
                measure, "failed: " + reason, "–", OptionalDouble.empty(), "–", Verdict.FAILED);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** A number with its unit and name. */
    record Figure(double value, String written) {
        static Figure rate(double perSecond, String what) {
            return new Figure(
                    perSecond,
                    (String.format(Locale.ROOT, "%,.0f/s", perSecond) + " " + what).strip());
        }

        static Figure micros(double micros, String what) {
            return new Figure(micros, String.format(Locale.ROOT, "%.1f µs", micros) + " " + what);
        }

        static Figure millis(double millis, String what) {
            return new Figure(
                    millis, (String.format(Locale.ROOT, "%.1f ms", millis) + " " + what).strip());
        }
    }
}
