package org.resolute.query.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.resolute.query.intake.Standing.Behind;

/** The intake seen from outside. */
final class IntakeMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final DistributionSummary batchSize;
    private final Timer batchTime;

    IntakeMeters(MeterRegistry registry, String ledger) {
        this.registry = registry;
        this.tags = Tags.of("ledger", ledger);
        this.batchSize =
                DistributionSummary.builder("resolute.intake.batch.size")
                        .description("Events in one transaction")
                        .tags(tags)
                        .register(registry);
        this.batchTime =
                Timer.builder("resolute.intake.batch.time")
                        .description("From taking a batch to its commit")
                        .publishPercentileHistogram()
                        .tags(tags)
                        .register(registry);
    }

    void watch(Intake intake) {
        gauge("position", intake, s -> s.reached().position());
        gauge("lag.events", intake, s -> behind(s, Behind::events));
        gauge("lag.seconds", intake, s -> behind(s, b -> b.age().toMillis() / 1000.0));
        gauge("stopped", intake, s -> s.stoppedBecause() == null ? 0 : 1);
        Gauge.builder("resolute.intake.set.aside", intake, Intake::setAside)
                .description("Undertakings, units and resolutions with events that wait")
                .tags(tags)
                .register(registry);
    }

    void wrote(int events, long nanos) {
        batchSize.record(events);
        batchTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static double behind(Standing standing, ToDoubleFunction<Behind> figure) {
        Behind behind = standing.behind();
        return behind == null ? Double.NaN : figure.applyAsDouble(behind);
    }

    private void gauge(String name, Intake intake, ToDoubleFunction<Standing> figure) {
        Gauge.builder("resolute.intake." + name, intake, i -> figure.applyAsDouble(i.standing()))
                .tags(tags)
                .register(registry);
    }
}
