package org.resolute.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time, and never for ever. */
public final class Patience {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Patience() {}

    /** Whether the condition came true within the bound. An interrupt ends the wait early. */
    public static boolean until(Duration waitMax, BooleanSupplier condition) {
        long deadline = System.nanoTime() + waitMax.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }
}
