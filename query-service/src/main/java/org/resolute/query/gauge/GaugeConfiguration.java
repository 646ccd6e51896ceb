package org.resolute.query.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.resolute.query.answer.Views;
import org.resolute.query.intake.Intake;
import org.resolute.query.intake.Reached;
import org.resolute.query.progress.ProgressReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gauges together. */
@Configuration(proxyBeanMethods = false)
class GaugeConfiguration {

    @Bean
    Showing showing(
            ProgressReader progress,
            MeterRegistry registry,
            Views views,
            Reached reached,
            Intake intake,
            @Value("${resolute.gauges-every}") Duration every) {
        return new Showing(
                new ProgressGauges(progress, registry),
                views,
                reached,
                () -> intake.standing().isFarBehind(),
                every);
    }
}
