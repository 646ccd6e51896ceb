package org.resolute.command.notary;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.resolute.command.ledger.Commits;
import org.resolute.command.ledger.Ledger;
import org.resolute.proof.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the notary where it is told of a key. Every node serves what the notary published. */
@Configuration(proxyBeanMethods = false)
class NotaryConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Book book(DataSource database) {
        return new Book(database);
    }

    @Bean
    NotaryGauges notaryGauges(MeterRegistry meters, Clock clock) {
        return new NotaryGauges(meters, clock);
    }

    @Bean
    HealthIndicator notaryHealthIndicator(NotaryGauges gauges) {
        return () ->
                (switch (gauges.course()) {
                            case OFF, STANDING_BY, NOTARISING -> Health.up();
                            case WAITING, FAILING, BROKEN -> Health.down();
                        })
                        .withDetail("course", gauges.course())
                        .withDetail("behind", gauges.behind())
                        .build();
    }

    @Bean
    @ConditionalOnProperty("resolute.notary.key")
    Notary notary(
            Ledger ledger,
            Commits commits,
            NotaryDatabase database,
            Settings settings,
            NotaryGauges gauges) {
        return new Notary(
                        new Notary.Desk(
                                ledger,
                                database.pool(),
                                settings.signingKey(),
                                new LastCheckpoint(Path.of(settings.lastCheckpoint())),
                                settings.witnesses()),
                        commits,
                        gauges,
                        Step.Watcher.NONE)
                .start();
    }

    @Bean
    @ConditionalOnProperty("resolute.notary.key")
    NotaryDatabase notaryDatabase(
            DataSource usual,
            @Value("${resolute.notary.database-user}") String user,
            @Value("${resolute.notary.database-password}") String password)
            throws SQLException {
        return new NotaryDatabase(usual.unwrap(HikariDataSource.class), user, password);
    }

    @Bean
    @ConditionalOnProperty("resolute.notary.key")
    Settings notarySettings(
            @Value("${resolute.notary.key}") String key,
            @Value("${resolute.notary.last-checkpoint}") String lastCheckpoint,
            @Value("${resolute.notary.origin}") String origin,
            @Value("${resolute.notary.witnesses}") List<String> witnesses,
            @Value("${resolute.notary.quorum}") int quorum) {
        return new Settings(key, lastCheckpoint, origin, witnesses, quorum);
    }

    /**
     * Where the notary's key and its memory lie, the name it signs with, and who cosigns.
     *
     * @param quorum how many of the witnesses must cosign; all of them where it is negative
     */
    record Settings(
            String key, String lastCheckpoint, String origin, List<String> cosigners, int quorum) {
        SigningKey signingKey() {
            return KeyFile.of(Path.of(key), origin);
        }

        Witnesses witnesses() {
            List<Witnesses.One> all = cosigners.stream().map(Witnesses.One::parse).toList();
            return new Witnesses(all, quorum < 0 ? all.size() : quorum);
        }
    }
}
