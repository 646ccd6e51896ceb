package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.Databases;
import org.resolute.platform.KafkaServer;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.PostgresAddress;
import org.resolute.platform.PostgresServer;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;

class KilledServersTest {
    private static final int EVENTS = 6_000;
    private static final int AT_ONCE = 20;

    @Test
    void views_end_complete_after_both_servers_were_killed_under_load(@TempDir Path folder) {
        PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        KafkaServer kafka = KafkaServer.start(folder.resolve("kafka"), 0);
        try {
            LedgerDatabases databases = databases(postgres, folder);
            GivenViews views = GivenViews.migrated(databases.views());
            Source source = new Source(databases.ledger(), kafka.bootstrap(), 100);
            List<Envelope> events =
                    History.fill(new GivenLedger(databases.ledger()), 5, 20, EVENTS).envelopes();
            try (GivenTopic topic = GivenTopic.created(kafka.bootstrap(), databases.ledger());
                    GivenIntake intake = GivenIntake.start(source, views)) {
                CompletableFuture<Void> load =
                        CompletableFuture.runAsync(() -> send(topic, events));
                intake.awaitPosition(EVENTS / 6);
                postgres.kill();
                postgres = PostgresServer.start(folder.resolve("postgres"), postgres.port());
                intake.awaitPosition(EVENTS / 3);
                kafka.kill();
                kafka = KafkaServer.start(folder.resolve("kafka"), kafka.port());
                intake.awaitPosition(EVENTS);
                load.join();
            }
            List<String> found = views.rows();
            views.empty();
            GivenIntake.bring(source, views, EVENTS);
            assertThat(found).isEqualTo(views.rows());
        } finally {
            kafka.kill();
            postgres.kill();
        }
    }

    private static LedgerDatabases databases(PostgresServer postgres, Path folder) {
        return new Databases(PostgresAddress.parse(postgres.url()), folder.resolve("keys"))
                .provision("killed");
    }

    private static void send(GivenTopic topic, List<Envelope> events) {
        for (int i = 0; i < events.size(); i += AT_ONCE) {
            topic.send(events.subList(i, i + AT_ONCE));
        }
    }
}
