package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.SQLException;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.PastCopy;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.topic.LedgerTopic;
import org.resolute.platform.LedgerDatabases;

/** A ledger with a past that no topic has heard of, and no service running on it. */
final class PastLedger {
    private PastLedger() {}

    static LedgerDatabases of(Stage stage, String name, Ground ground, long events) {
        LedgerDatabases databases = stage.ledger(name);
        Jvm service = stage.commandService(databases);
        ground.lay(service.port());
        stage.stop(service);
        try (Connection superuser = new Recorded(stage, databases).superuser()) {
            PastCopy.upTo(events, superuser, name, ground);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be reached", e);
        }
        try (LedgerTopic topic = new LedgerTopic(stage.kafkaBootstrap(), name)) {
            topic.delete();
        }
        return databases;
    }
}
