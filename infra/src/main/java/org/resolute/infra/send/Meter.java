package org.resolute.infra.send;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far something is: a bar on a terminal, a line every tenth elsewhere. */
final class Meter {
    private static final int BAR_WIDTH = 30;
    private static final int TENTHS = 10;
    private static final long MINUTE = 60;

    private final PrintStream out;
    private final boolean isTerminal;
    private int tenthShown;
    private boolean isDrawn;

    Meter(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** A line that stays. */
    synchronized void say(String line) {
        if (isDrawn) {
            out.println();
            isDrawn = false;
        }
        out.println(line);
        out.flush();
    }

    /** Another thing begins. */
    synchronized void begin() {
        tenthShown = 0;
    }

    /**
     * @param unit what is counted
     * @param perSecond how many of it a second; 0 where nobody knows
     * @param secondsLeft until all of it is done; negative where nobody knows
     */
    synchronized void at(long done, long total, String unit, double perSecond, long secondsLeft) {
        double part = total == 0 ? 1 : Math.min(1, (double) done / total);
        String counts =
                String.format(Locale.ROOT, "%,d of %,d %s", done, total, unit)
                        + (perSecond > 0 ? String.format(Locale.ROOT, ", %,.0f/s", perSecond) : "")
                        + (secondsLeft >= 0 ? ", " + duration(secondsLeft) + " left" : "");
        if (isTerminal) {
            int filled = (int) (BAR_WIDTH * part);
            String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
            // Whatever longer line stood there is cleared to its end.
            out.print("\r  " + bar + " " + counts + "\u001b[K");
            out.flush();
            isDrawn = true;
        } else if ((int) (TENTHS * part) > tenthShown) {
            tenthShown = (int) (TENTHS * part);
            out.println("  " + counts);
            out.flush();
        }
    }

    private static String duration(long seconds) {
        return seconds < MINUTE
                ? seconds + " s"
                : seconds / MINUTE + " min " + seconds % MINUTE + " s";
    }
}
