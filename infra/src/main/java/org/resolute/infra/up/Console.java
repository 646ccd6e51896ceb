package org.resolute.infra.up;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** What the person at the terminal sees: one aligned line for each thing that happened. */
public final class Console {
    private static final int BAR_WIDTH = 30;
    private static final int PERCENT_BETWEEN_LINES = 10;

    private final PrintStream out;
    private final boolean isTerminal;
    private int percentShown = -1;

    /**
     * @param isTerminal whether someone looks on and a line may be drawn over, as on a terminal; in
     *     a file it may not
     */
    public Console(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    public static Console ofThisProcess() {
        return new Console(
                System.out,
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false));
    }

    boolean isTerminal() {
        return isTerminal;
    }

    public synchronized void say(String about, String what) {
        out.println(line(about, what));
        out.flush();
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A bar drawn in place on a terminal, a line every tenth elsewhere. */
    public synchronized void progress(String about, int done, int total) {
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        boolean isLast = done == total;
        String counts = String.format(Locale.ROOT, "%,d of %,d", done, total);
        if (isTerminal) {
            int filled = BAR_WIDTH * percent / 100;
            String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
            out.print("\r" + line(about, bar + " " + counts) + (isLast ? "\n" : ""));
        } else if (isLast || percent >= percentShown + PERCENT_BETWEEN_LINES) {
            percentShown = isLast ? -1 : percent;
            out.println(line(about, counts + " (" + percent + " %)"));
        }
        out.flush();
    }

    private static String line(String about, String what) {
        return String.format(Locale.ROOT, "  %-16s %s", about, what);
    }
}
