package org.resolute.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit that takes over from a dissolved one.
 *
 * @param share the part of the dissolved unit that it takes, above 0 and at most 1; absent where
 *     nobody knows it
 */
public record Successor(UnitRef unit, @Nullable BigDecimal share) {
    static final int SHARE_DECIMALS_MAX = 6;

    private static final BigDecimal SHARE_MIN = BigDecimal.ONE.movePointLeft(SHARE_DECIMALS_MAX);

    public Successor {
        Bounds.required("/unit", unit);
        if (share != null) {
            Bounds.decimal("/share", share, SHARE_MIN, BigDecimal.ONE, SHARE_DECIMALS_MAX);
        }
    }
}
