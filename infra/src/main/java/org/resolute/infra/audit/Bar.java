package org.resolute.infra.audit;

import org.resolute.infra.up.Console;

/** One progress bar, drawn when a percent more is done, and to its end once. */
public final class Bar implements Recomputed.Progress {
    private final Console console;
    private final String about;
    private int shown = -1;

    public Bar(Console console, String about) {
        this.console = console;
        this.about = about;
    }

    @Override
    public void at(long done, long total) {
        int percent = total == 0 ? 100 : (int) (100 * done / total);
        if (percent > shown) {
            shown = percent;
            // The console counts in int; a larger ledger moves it in larger steps.
            long step = total / Integer.MAX_VALUE + 1;
            console.progress(about, (int) (done / step), (int) (total / step));
        }
    }
}
