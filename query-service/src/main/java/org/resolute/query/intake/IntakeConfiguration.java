package org.resolute.query.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the intake together and starts it once the tables are there. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    Source source(
            @Value("${resolute.ledger}") String ledger,
            @Value("${resolute.kafka.bootstrap}") String bootstrap) {
        return new Source(ledger, bootstrap, IntakeBounds.BATCH_EVENTS_MAX);
    }

    @Bean
    LedgerZone ledgerZone(@Value("${resolute.zone}") ZoneId zone) {
        return new LedgerZone(zone);
    }

    @Bean
    CheckpointTable checkpointTable(Source source) {
        return new CheckpointTable(source.ledger());
    }

    @Bean
    Reached reached() {
        return new Reached();
    }

    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    Intake intake(IntakeParts parts, MeterRegistry registry) {
        return new Intake(parts, registry, Step.Watcher.NONE);
    }

    @Bean
    WritingPlace writingPlace(JdbcConnectionDetails views) {
        return WritingPlace.at(
                views.getJdbcUrl(),
                Objects.requireNonNull(views.getUsername()),
                Objects.requireNonNullElse(views.getPassword(), ""));
    }

    @Bean
    IntakeParts intakeParts(
            Source source,
            WritingPlace views,
            List<Projection> projections,
            Reached reached,
            Clock clock) {
        return new IntakeParts(source, views, projections, reached, clock);
    }

    /** Down once the intake has stopped; a broker that is away only makes it lag. */
    @Bean
    HealthIndicator intakeHealthIndicator(Intake intake) {
        return () -> {
            Standing standing = intake.standing();
            String reason = standing.stoppedBecause();
            Health.Builder health =
                    reason == null ? Health.up() : Health.down().withDetail("reason", reason);
            return health.withDetail("position", standing.reached().position())
                    .withDetail("intake", standing.word())
                    .build();
        };
    }
}
