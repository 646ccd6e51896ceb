package org.resolute.command.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How the listening goes; what became of the reports is counted with those of all other ways. */
final class ListeningMeters {
    private final Counter records;
    private final Timer time;
    private volatile long behind;
    private volatile boolean waits;

    ListeningMeters(MeterRegistry meters) {
        this.records = meters.counter("resolute.listening.records");
        this.time = Timer.builder("resolute.listening.batch.time").register(meters);
        meters.gauge("resolute.listening.lag.records", this, m -> m.behind);
        meters.gauge("resolute.listening.waiting", this, m -> m.waits ? 1 : 0);
    }

    void behind(long more) {
        behind = more;
    }

    void answered(int number, Duration took) {
        records.increment(number);
        time.record(took);
        waits = false;
    }

    /** Something it needs is away. */
    void waits() {
        waits = true;
    }
}
