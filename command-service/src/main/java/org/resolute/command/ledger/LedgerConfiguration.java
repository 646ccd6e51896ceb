package org.resolute.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Ledger ledger(DataSource database, @Value("${resolute.ledger}") String name) {
        Durability.demand(database, name);
        return new Ledger(database, name);
    }

    @Bean
    Commits commits() {
        return new Commits();
    }

    @Bean
    @DependsOnDatabaseInitialization
    GroupCommit groupCommit(DataSource database, Commits commits, MeterRegistry meters) {
        return new GroupCommit(database, commits, meters);
    }

    @Bean
    @DependsOnDatabaseInitialization
    GroupRead groupRead(DataSource database) {
        return new GroupRead(database);
    }

    @Bean
    AllOrNothing allOrNothing(GroupCommit commit, Aggregates aggregates) {
        return new AllOrNothing(commit, aggregates);
    }

    @Bean
    Aggregates aggregates(
            GroupCommit commit,
            GroupRead reads,
            @Value("${resolute.cached-aggregates-max}") int cachedMax) {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder()
                        .storageEngine(new LedgerStorage(commit, reads))
                        .build();
        return new Aggregates(store, cachedMax);
    }
}
