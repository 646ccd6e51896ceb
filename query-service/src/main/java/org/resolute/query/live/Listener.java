package org.resolute.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.resolute.query.live.Entrance.Admitted;
import org.resolute.query.live.Recent.Next;

/**
 * Tells one listener what follows the position it has heard up to, until it goes away.
 *
 * <p>Note to the maintainer. It runs on the virtual thread of its request and blocks where the
 * listener does not take what is written; the web server then ends the connection after its timeout
 * (server.tomcat.connection-timeout), which arrives here as an IOException. Nothing is held
 * meanwhile but the thread: no row, no connection of the pool, no message of its own.
 */
final class Listener {
    /** How long a line is silent before it is tried, and a token good without being looked at. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private final Sources sources;
    private final Ears ears;
    private final BooleanSupplier isWelcome;
    private final OutputStream line;
    private long last;
    private long writtenNanos = System.nanoTime();

    /**
     * Where messages come from.
     *
     * @param turns how many listeners may read the views at the same time
     */
    record Sources(Recent recent, Happenings happenings, Semaphore turns) {}

    Listener(Sources sources, Admitted admitted, BooleanSupplier isWelcome, OutputStream line) {
        this.sources = sources;
        this.ears = admitted.ears();
        this.isWelcome = isWelcome;
        this.line = line;
        this.last = admitted.after();
    }

    /** Returns when the service stops or the listener is not welcome any more. */
    void listen() throws IOException, InterruptedException {
        write("retry: 3000\nid: " + last + "\n\n");
        while (isWelcome.getAsBoolean()) {
            switch (sources.recent().after(last, silenceLeft())) {
                case Next.Found(Page page) -> tell(page);
                case Next.Gone() -> readOn();
                case Next.Nothing() -> {}
                case Next.Over() -> {
                    return;
                }
            }
            if (!silenceLeft().isPositive()) {
                write(":\nid: " + last + "\n\n");
            }
        }
    }

    private Duration silenceLeft() {
        return SILENCE_MAX.minusNanos(System.nanoTime() - writtenNanos);
    }

    private void readOn() throws IOException, InterruptedException {
        if (sources.turns().tryAcquire(SILENCE_MAX.toSeconds(), TimeUnit.SECONDS)) {
            Page page;
            try {
                page = sources.happenings().after(last);
            } finally {
                sources.turns().release();
            }
            tell(page);
        }
    }

    private void tell(Page page) throws IOException {
        boolean isHeard = false;
        for (Told told : page.told()) {
            if (ears.hear(told.what(), page)) {
                told.writeTo(line);
                isHeard = true;
            }
        }
        last = page.upTo();
        if (isHeard) {
            flush();
        }
    }

    private void write(String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.UTF_8));
        flush();
    }

    private void flush() throws IOException {
        line.flush();
        writtenNanos = System.nanoTime();
    }
}
