package org.resolute.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number a monitor states, such as "over 90": for one unit, or for the round as a whole.
 *
 * @param value from minus to plus a thousand million, with at most four decimals
 * @param numerator the counts behind a percentage, where the monitor gave them
 */
public record Figure(
        @Nullable UnitRef unit,
        BigDecimal value,
        Comparison comparator,
        @Nullable Integer numerator,
        @Nullable Integer denominator) {
    private static final BigDecimal VALUE_MAX = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS_MAX = 4;

    public Figure {
        Bounds.required("/value", value);
        Bounds.decimal("/value", value, VALUE_MAX.negate(), VALUE_MAX, DECIMALS_MAX);
        Bounds.required("/comparator", comparator);
        Bounds.countIfAny("/numerator", numerator);
        Bounds.countIfAny("/denominator", denominator);
    }

    /** How the true number stands to the stated one. */
    public enum Comparison {
        EQUAL,
        OVER,
        AT_LEAST,
        UNDER,
        AT_MOST,
        ABOUT
    }
}
